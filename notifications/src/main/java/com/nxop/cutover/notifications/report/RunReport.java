package com.nxop.cutover.notifications.report;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Readiness;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.Standing;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report about a run, section by section, from its journal alone. What was not reached or not measured says so. A run
 * under way has a report, too: what is known now.
 *
 * @param sections in the order they are read
 */
public record RunReport(String run, List<Section> sections) {

    public RunReport {
        sections = List.copyOf(sections);
    }

    /** A title and its lines, in plain words. */
    public record Section(String title, List<String> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** @param chain whether the journal is whole, with the hash of its end */
    public static RunReport of(Run run, String chain, Instant now) {
        Instant end = run.standing().end().map(Standing.End::at).orElse(now);
        return new RunReport(
                run.id(),
                List.of(
                        new Section("Summary", summary(run, end)),
                        new Section("Timeline", timeline(run, end)),
                        new Section("Decisions", decisions(run)),
                        new Section("Issues", orNone(issues(run))),
                        new Section("Way back", List.of(wayBack(run, end))),
                        new Section("Validation", validation(run)),
                        new Section("Remarks", orNone(remarks(run))),
                        new Section(
                                "Record",
                                List.of("Plan " + run.plan().digest(), "Journal of " + run.id() + ": " + chain))));
    }

    private static List<String> summary(Run run, Instant end) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.of(run.state())
                + run.standing()
                        .end()
                        .map(one -> one.reason().isBlank() ? "" : ": " + one.reason())
                        .orElse(" (the run is not over; this is what is known now)"));
        lines.add("From " + run.plan().from() + " to " + run.plan().to() + ", "
                + run.mode().name().toLowerCase(java.util.Locale.ROOT) + ", "
                + run.standing()
                        .startedAt()
                        .map(at -> "started " + at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                        .orElse("not started"));
        if (run.standing().startedAt().isPresent()) {
            lines.add(against("Attempt", run.elapsed(end), run.plan().clocks().attempt()));
            lines.add("Held for " + Words.span(run.standing().held(end)));
        }
        lines.add("Assessment: " + assessment(run, end));
        run.standing()
                .end()
                .map(Standing.End::remaining)
                .filter(left -> !left.isBlank())
                .ifPresent(lines::add);
        return lines;
    }

    /** Green: completed, nothing left out, within the clock. Yellow: completed otherwise. Red: everything else that ended. */
    private static String assessment(Run run, Instant end) {
        if (!run.ended()) {
            return "open";
        }
        boolean inTime = run.elapsed(end).compareTo(run.plan().clocks().attempt()) <= 0;
        return switch (run.state()) {
            case COMPLETED -> inTime ? "green" : "yellow, over the attempt clock";
            case COMPLETED_WITH_EXCEPTIONS -> "yellow, completed with exceptions";
            default -> "red, " + Words.of(run.state()).toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static String against(String what, Duration took, Duration most) {
        return what + " took " + Words.span(took) + " of " + Words.span(most)
                + (took.compareTo(most) > 0 ? ", OVER by " + Words.span(took.minus(most)) : "");
    }

    private static List<String> timeline(Run run, Instant end) {
        List<String> lines = new ArrayList<>();
        for (Phase phase : run.course()) {
            String name = "Phase " + phase.id() + ", " + phase.name() + ": ";
            lines.add(name
                    + run.progress()
                            .phase(phase.id())
                            .map(known -> Words.time(known.startedAt()) + " to "
                                    + known.endedAt().map(Words::time).orElse("open") + ", "
                                    + Words.span(known.clock(end)) + " of " + Words.span(phase.timeout()))
                            .orElse("not reached"));
        }
        return lines;
    }

    private static List<String> decisions(Run run) {
        List<String> lines = new ArrayList<>();
        for (Readiness.StartOverride one : run.readiness().overrides()) {
            lines.add("Start below the bar: " + one.by().name() + ", " + one.reason());
        }
        for (Gate gate : run.plan().gates()) {
            lines.add(gate.name() + ": "
                    + run.progress().gate(gate.id()).map(RunReport::decided).orElse("not asked"));
        }
        return lines;
    }

    private static String decided(GateProgress gate) {
        List<String> people = gate.answers().stream()
                .map(one -> one.person().name() + (one.choice() == GateProgress.Choice.REJECT ? " (no)" : ""))
                .toList();
        String when = gate.decidedAt()
                .map(at -> " at " + Words.time(at) + ", " + Words.span(Duration.between(gate.askedAt(), at))
                        + " after it was asked")
                .orElse("");
        return gate.status().name().toLowerCase(java.util.Locale.ROOT)
                + (people.isEmpty() ? "" : " by " + Words.list(people))
                + when;
    }

    private static List<String> issues(Run run) {
        List<String> lines = new ArrayList<>();
        for (RunEvent.Escalated one : run.log().escalations()) {
            lines.add(Words.time(one.at()) + " " + one.subject() + ": " + one.text());
        }
        for (Phase phase : run.course()) {
            phase.steps().stream()
                    .map(step -> run.step(step.id()))
                    .forEach(step -> issue(step).ifPresent(lines::add));
        }
        return lines;
    }

    private static Optional<String> issue(StepProgress step) {
        String name = "Step " + step.id() + " ";
        if (step.status() == StepProgress.Status.SKIPPED) {
            return Optional.of(name + "was left out: " + step.note());
        }
        if (step.stuck()) {
            return Optional.of(name + Words.of(step.status()) + ": " + step.note());
        }
        return step.attempt() > 1 ? Optional.of(name + "needed " + step.attempt() + " attempts") : Optional.empty();
    }

    private static String wayBack(Run run, Instant end) {
        return run.standing()
                .wayBack()
                .map(back -> back.procedure() + " at " + Words.time(back.since()) + " by "
                        + back.by().name() + ", " + back.reason() + "; "
                        + (run.state() == RunState.ROLLED_BACK ? "done in " : "not done after ")
                        + Words.span(Duration.between(back.since(), end)))
                .orElse("Not turned back.");
    }

    /** The last phase of the way forth is the one that validates. */
    private static List<String> validation(Run run) {
        List<Phase> phases = run.plan().phases();
        return phases.get(phases.size() - 1).steps().stream()
                .map(step -> validated(step, run.step(step.id())))
                .toList();
    }

    private static String validated(Step step, StepProgress progress) {
        String seen = progress.seen().map(one -> one.summary()).orElse(progress.note());
        String verdict = switch (progress.status()) {
            case COMPLETED -> "pass";
            case NOT_STARTED -> "not reached";
            case SKIPPED -> "left out";
            default -> Words.of(progress.status());
        };
        return step.id() + " " + step.name() + ": " + verdict + (seen.isBlank() ? "" : " (" + seen + ")");
    }

    private static List<String> remarks(Run run) {
        return run.log().notes().stream()
                .map(one -> Words.time(one.at()) + " " + one.by().name() + ": " + one.text())
                .toList();
    }

    private static List<String> orNone(List<String> lines) {
        return lines.isEmpty() ? List.of("None.") : lines;
    }
}
