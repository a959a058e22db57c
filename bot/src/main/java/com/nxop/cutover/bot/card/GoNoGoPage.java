package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One message of the go/no-go list: by area, what blocks first, buttons beside what people confirm. */
final class GoNoGoPage {

    private GoNoGoPage() {}

    static Card of(Run run, List<GoNoGo.Line> lines, String page, Instant now) {
        Layout layout = new Layout(Stamp.of("gonogo-" + page.replace(" ", ""), run, now));
        Map<String, List<GoNoGo.Line>> areas = new LinkedHashMap<>();
        lines.forEach(line -> areas.computeIfAbsent(line.criterion().area(), area -> new ArrayList<>())
                .add(line));
        areas.forEach((area, own) -> area(run, area, own, now, layout));
        layout.context("Go/no-go list, part " + page + " · as of " + Mrkdwn.bothTimes(now));
        long green = lines.stream()
                .filter(line -> line.state() == GoNoGo.State.GREEN)
                .count();
        return layout.card("Go/no-go list, part " + page + ": " + green + " of " + lines.size() + " green.");
    }

    private static void area(Run run, String area, List<GoNoGo.Line> lines, Instant now, Layout layout) {
        List<GoNoGo.Line> sorted = new ArrayList<>(lines);
        sorted.sort(java.util.Comparator.comparing(line -> !line.blocks()));
        List<String> read = sorted.stream()
                .filter(line -> line.criterion().confirm().isEmpty() || !mayConfirm(run))
                .map(line -> line(run, line, now))
                .toList();
        List<String> text = new ArrayList<>();
        text.add(Mrkdwn.bold(
                Mrkdwn.line(area.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + area.substring(1), 80)));
        text.addAll(read);
        layout.lines(text);
        sorted.stream()
                .filter(line -> line.criterion().confirm().isPresent() && mayConfirm(run))
                .forEach(line -> human(run, line, now, layout));
    }

    private static boolean mayConfirm(Run run) {
        return run.standing().startedAt().isEmpty() && !run.ended();
    }

    private static void human(Run run, GoNoGo.Line line, Instant now, Layout layout) {
        Target target = Target.of(run.id(), line.criterion().id());
        if (line.state() == GoNoGo.State.GREEN) {
            layout.section(line(run, line, now), Button.plain(Act.CRITERION_NO, "Take back", target));
            return;
        }
        layout.section(line(run, line, now));
        layout.buttons(List.of(
                Button.primary(Act.CRITERION_YES, "Confirm", target), Button.plain(Act.CRITERION_NO, "Deny", target)));
    }

    /** State, text, value, who or what says so, and how old that is. */
    static String line(Run run, GoNoGo.Line line, Instant now) {
        Criterion criterion = line.criterion();
        String age = line.at()
                .map(at -> ", " + Words.span(Duration.between(at, now)) + " ago")
                .orElse("");
        String source = line.source().isBlank() ? asked(run, criterion) : Mrkdwn.line(line.source(), 80);
        return Marks.of(line) + "  *" + Mrkdwn.line(criterion.text(), 200) + "* · "
                + Mrkdwn.line(line.value(), 200) + " · _" + source + age + "_"
                + (criterion.weight() == Criterion.Weight.WARNS ? " · only warns" : "");
    }

    private static String asked(Run run, Criterion criterion) {
        return criterion
                .confirm()
                .map(attest -> Crew.called(run, attest.role()))
                .orElse("by itself");
    }
}
