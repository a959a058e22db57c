package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every criterion with its state, value, source and age; over several messages whose number never changes in a run. */
public final class GoNoGoCard {

    /** Leaves room for headings; a criterion that a person confirms takes two blocks at most. */
    private static final int BUDGET = 40;

    private GoNoGoCard() {}

    /** The summary with the buttons comes last, where people look. Once the run has started the list stays as it was. */
    public static List<Card> pages(Run run, Instant asked) {
        Instant now = run.standing().startedAt().orElse(asked);
        List<Card> pages = new ArrayList<>();
        GoNoGo list = GoNoGo.of(run, now);
        List<List<GoNoGo.Line>> parts = split(list);
        for (int part = 0; part < parts.size(); part++) {
            String page = (part + 1) + " of " + parts.size();
            pages.add(GoNoGoPage.of(run, parts.get(part), page, now));
        }
        pages.add(summary(run, list, now));
        return pages;
    }

    /** What keeps the run from starting, and what can be done about it. */
    public static Card summary(Run run, Instant asked) {
        Instant now = run.standing().startedAt().orElse(asked);
        return summary(run, GoNoGo.of(run, now), now);
    }

    private static Card summary(Run run, GoNoGo list, Instant now) {
        List<GoNoGo.Line> blocking = list.blocking();
        long green = list.lines().stream()
                .filter(line -> line.state() == GoNoGo.State.GREEN)
                .count();
        Layout layout = new Layout(Stamp.of("gonogo", run, now));
        layout.header("Go/no-go: " + run.plan().title());
        String word = verdict(run, blocking);
        layout.section(word + "\n" + green + " of " + list.lines().size() + " criteria are green · "
                + Mrkdwn.line(run.plan().from(), 60) + " :arrow_right: "
                + Mrkdwn.line(run.plan().to(), 60) + " · " + run.mode().name().toLowerCase(java.util.Locale.ROOT)
                + " · " + BoardCard.reach(run));
        if (!blocking.isEmpty() && preparing(run)) {
            List<String> lines = new ArrayList<>();
            lines.add("*What keeps it from starting*");
            blocking.forEach(line -> lines.add(GoNoGoPage.line(run, line, now)));
            layout.lines(lines);
        }
        run.readiness()
                .overrides()
                .forEach(one -> layout.section(Marks.WARNING + " *Override* by " + Crew.named(run, one.by(), one.role())
                        + ": " + Mrkdwn.line(one.reason(), 600)));
        if (preparing(run)) {
            layout.buttons(buttons(run, blocking));
        }
        layout.context(
                "Run " + Mrkdwn.line(run.id(), 60) + " · read "
                        + run.readiness().readAt().map(Mrkdwn::time).orElse("not yet"),
                "The whole list is in the channel; it is read again every 20 s until the start.");
        return layout.card(Mrkdwn.line(run.plan().title(), 300) + ". " + word + ". " + green + " of "
                + list.lines().size() + " criteria are green.");
    }

    private static boolean preparing(Run run) {
        return run.standing().startedAt().isEmpty() && !run.ended();
    }

    private static String verdict(Run run, List<GoNoGo.Line> blocking) {
        if (run.ended()) {
            return Marks.NOT_YET + " *Over*, the run has ended";
        }
        if (!preparing(run)) {
            return Marks.RUNNING + " *Started* "
                    + run.standing().startedAt().map(Mrkdwn::bothTimes).orElse("");
        }
        if (blocking.isEmpty()) {
            return Marks.DONE + " *Go*: everything that can keep the run from starting is green";
        }
        return overridden(run)
                ? Marks.WARNING + " *Go by override*, " + blocking.size() + " not green"
                : Marks.FAILED + " *No-go*: " + blocking.size() + " not green";
    }

    private static boolean overridden(Run run) {
        return run.readiness().overrides().size() >= PreparationIntent.OVERRIDERS.size();
    }

    private static List<Button> buttons(Run run, List<GoNoGo.Line> blocking) {
        List<Button> buttons = new ArrayList<>();
        if (blocking.isEmpty() || overridden(run)) {
            buttons.add(RunButtons.start(run));
        } else {
            buttons.add(Button.primary(Act.CRITERIA_MINE, "Confirm mine…", Target.of(run.id())));
            buttons.add(Button.danger(Act.RUN_OVERRIDE, "Override…", Target.of(run.id()))
                    .sure(
                            "Start below the bar?",
                            "This takes the Incident Commander and Management, each with a reason, for the move from "
                                    + run.plan().from() + " to " + run.plan().to() + ". It stays on the record.",
                            "Give the reason"));
        }
        return buttons;
    }

    /** By area, so that a criterion stays in its message whatever its state. */
    private static List<List<GoNoGo.Line>> split(GoNoGo list) {
        Map<String, List<GoNoGo.Line>> areas = new LinkedHashMap<>();
        list.lines()
                .forEach(line -> areas.computeIfAbsent(line.criterion().area(), area -> new ArrayList<>())
                        .add(line));
        List<List<GoNoGo.Line>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (List<GoNoGo.Line> area : areas.values()) {
            if (cost(last(parts)) + cost(area) > BUDGET && !last(parts).isEmpty()) {
                parts.add(new ArrayList<>());
            }
            for (GoNoGo.Line line : area) {
                if (cost(last(parts)) + cost(List.of(line)) > BUDGET) {
                    parts.add(new ArrayList<>());
                }
                last(parts).add(line);
            }
        }
        return parts;
    }

    private static List<GoNoGo.Line> last(List<List<GoNoGo.Line>> parts) {
        return parts.get(parts.size() - 1);
    }

    private static int cost(List<GoNoGo.Line> part) {
        return part.stream()
                        .map(GoNoGo.Line::criterion)
                        .mapToInt(GoNoGoCard::cost)
                        .sum()
                + (int) part.stream()
                        .map(line -> line.criterion().area())
                        .distinct()
                        .count();
    }

    private static int cost(Criterion criterion) {
        return criterion.confirm().isPresent() ? 2 : 1;
    }
}
