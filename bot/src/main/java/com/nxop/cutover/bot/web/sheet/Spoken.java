package com.nxop.cutover.bot.web.sheet;

import com.nxop.cutover.bot.card.Story;
import com.nxop.cutover.commands.View;
import com.nxop.cutover.commands.words.CommandWord;
import com.nxop.cutover.notifications.report.RunReport;
import com.nxop.cutover.notifications.status.StatusUpdate;
import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.plan.Clocks;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be looked at, as plain lines: for a terminal, a screen reader, and the console. */
final class Spoken {

    private Spoken() {}

    static List<String> lines(View view, Instant now) {
        if (view instanceof View.Help help) {
            return help(help);
        } else if (view instanceof View.PlanView one) {
            return plan(one.plan());
        } else if (view instanceof View.Lint lint) {
            return lint.problems().isEmpty()
                    ? List.of("The plan file of " + lint.plan() + " has no problems.")
                    : lint.problems();
        } else if (view instanceof View.Readiness one) {
            return criteria(one.run(), now).stream()
                    .filter(line -> line.criterion().check().isPresent())
                    .map(Spoken::criterion)
                    .toList();
        } else if (view instanceof View.GoNoGoList one) {
            return criteria(one.run(), now).stream().map(Spoken::criterion).toList();
        } else if (view instanceof View.Status one) {
            return status(one.run(), now);
        }
        return more(view, now);
    }

    private static List<String> more(View view, Instant now) {
        if (view instanceof View.Brief one) {
            return status(one.run(), now).stream().limit(4).toList();
        } else if (view instanceof View.Who who) {
            return who(who);
        } else if (view instanceof View.Raci raci) {
            return raci.plan().steps().stream().map(Spoken::raci).toList();
        } else if (view instanceof View.Runbook runbook) {
            return runbook.steps().stream().flatMap(Spoken::procedure).toList();
        } else if (view instanceof View.Times times) {
            return times(times.plan(), times.run(), now);
        }
        if (view instanceof View.Notify notify) {
            return notify.lines();
        }
        if (view instanceof View.Report report) {
            return RunReport.of(report.run(), report.chain(), now).sections().stream()
                    .flatMap(section -> Stream.concat(
                            Stream.of(section.title()), section.lines().stream().map(line -> "  " + line)))
                    .toList();
        }
        View.Audit audit = (View.Audit) view;
        return Stream.concat(
                        Stream.of("Journal of " + audit.run().id() + ": " + audit.chain()),
                        audit.entries().stream()
                                .map(one -> one.number() + " " + Words.time(one.at()) + " " + one.actor() + " "
                                        + Story.of(one.event())))
                .toList();
    }

    private static List<String> help(View.Help help) {
        return help.topic()
                .map(word -> List.of(usage(word), word.topic(), "Who: " + word.who()))
                .orElseGet(() -> help.words().stream()
                        .map(word -> usage(word) + ": " + word.help())
                        .toList());
    }

    private static String usage(CommandWord word) {
        return (word.name() + " " + word.arguments()).strip();
    }

    private static List<String> plan(Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(plan.title() + ", plan "
                + plan.digest().substring(0, Math.min(12, plan.digest().length())));
        for (Phase phase : plan.phases()) {
            lines.add("Phase " + phase.id() + ", " + phase.name() + ", at most " + Durations.say(phase.timeout()));
            phase.steps().forEach(step -> lines.add("  " + step.id() + " " + step.name()));
        }
        plan.gates().forEach(gate -> lines.add(gate.id() + " after " + gate.after() + ": " + gate.question()));
        plan.rollbacks().forEach(way -> lines.add("Way back " + way.id() + ", " + way.name() + ": " + way.when()));
        return lines;
    }

    private static List<GoNoGo.Line> criteria(Run run, Instant now) {
        return GoNoGo.of(run, now).lines();
    }

    private static String criterion(GoNoGo.Line line) {
        return line.state().name().toLowerCase(Locale.ROOT) + (line.blocks() ? ", blocks the start: " : ": ")
                + line.criterion().text() + " (" + line.value() + ")";
    }

    private static List<String> status(Run run, Instant now) {
        StatusUpdate update = StatusUpdate.of(run, now);
        return List.of(
                run.plan().title() + ": " + update.status(),
                "Phase: " + update.phase(),
                "Progress: " + update.progress().say(),
                "Next: " + update.next(),
                "Step: " + update.step(),
                "Issues: " + (update.issues().isEmpty() ? "none" : String.join("; ", update.issues())),
                "Elapsed: " + Durations.say(update.elapsed()));
    }

    private static List<String> who(View.Who who) {
        Stream<String> roles = who.plan().roles().stream().map(role -> {
            List<Person> people = who.roster().in(role.id());
            return role.name() + ": "
                    + (people.isEmpty()
                            ? "nobody"
                            : Words.list(people.stream().map(Person::name).toList()));
        });
        return Stream.concat(roles, Stream.of(who.remark()).filter(one -> !one.isBlank()))
                .toList();
    }

    private static String raci(Step step) {
        return step.id() + " " + step.name() + ": does it "
                + Words.list(step.raci().responsible()) + "; owns it "
                + Words.list(step.raci().accountable());
    }

    private static Stream<String> procedure(Step step) {
        return Stream.concat(Stream.of(step.id() + " " + step.name()), step.procedure().stream());
    }

    private static List<String> times(Plan plan, Optional<Run> run, Instant now) {
        Clocks limits = plan.clocks();
        String elapsed = run.filter(one -> one.standing().changesSince().isPresent())
                .map(one -> Durations.say(one.elapsed(now)))
                .orElse("not started");
        return List.of(
                "Now: " + Words.time(now),
                "Attempt: " + elapsed + " of " + Durations.say(limits.attempt()),
                "Business: " + elapsed + " of " + Durations.say(limits.business()),
                "Contract: " + elapsed + " of " + Durations.say(limits.contract()));
    }
}
