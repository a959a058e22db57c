package com.nxop.cutover.notifications.status;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes next and about when, computed from the run; a decision that people owe comes before any step. */
public final class Next {

    private Next() {}

    public static String of(Run run, Instant now) {
        if (run.ended()) {
            return "Nothing, the run is over";
        }
        if (run.standing().startedAt().isEmpty()) {
            return start(run, now);
        }
        Optional<String> stuck = run.stuckSteps()
                .findFirst()
                .map(step -> "A decision about step " + step.id() + ": retry, skip, done, abort or roll back"
                        + due(run, step.id()));
        Optional<String> held = run.standing().hold().map(hold -> "A decision: resume, roll back or abort" + due(run));
        return stuck.or(() -> held)
                .or(() -> run.openGates().stream().findFirst().map(gate -> answer(run, gate)))
                .orElseGet(() -> work(run, now));
    }

    private static String due(Run run, String subject) {
        return Question.open(run, subject)
                .map(question -> ", by " + Words.time(question.due()))
                .orElse("");
    }

    private static String due(Run run) {
        return Question.open(run).stream()
                .filter(question -> !question.aboutStep(run))
                .map(Question::due)
                .min(Instant::compareTo)
                .map(at -> ", by " + Words.time(at))
                .orElse("");
    }

    private static String start(Run run, Instant now) {
        int blocking = GoNoGo.of(run, now).blocking().size();
        return blocking == 0
                ? "Start"
                : blocking + (blocking == 1 ? " criterion keeps" : " criteria keep") + " the run from starting";
    }

    private static String answer(Run run, GateProgress asked) {
        Gate gate = run.plan().gate(asked.id()).orElseThrow();
        List<String> missing = missing(gate, asked).stream()
                .map(role -> run.plan().role(role).map(Role::name).orElse(role))
                .toList();
        String by = asked.deadline().map(until -> " by " + Words.time(until)).orElse("");
        return gate.id() + ", " + gate.question() + " " + Words.list(missing) + " to answer" + by;
    }

    /** Roles that must still approve in the present round. */
    public static List<String> missing(Gate gate, GateProgress asked) {
        return gate.approvers().stream()
                .filter(role ->
                        asked.answers().stream().noneMatch(one -> one.role().equals(role)))
                .toList();
    }

    private static String work(Run run, Instant now) {
        Optional<Phase> phase = run.currentPhase();
        if (phase.isEmpty()) {
            return "The end of the run";
        }
        Optional<String> gate = guard(run, phase.get());
        if (gate.isPresent()) {
            return gate.get();
        }
        List<String> parts = new ArrayList<>();
        for (Path path : phase.get().paths()) {
            step(run, path)
                    .ifPresent(step ->
                            parts.add(step.id() + ", " + step.name() + about(until(run, phase.get(), path, now))));
        }
        return parts.isEmpty() ? after(run, phase.get(), now) : String.join("; ", parts);
    }

    /** The gate in front of a phase that has not begun. */
    private static Optional<String> guard(Run run, Phase phase) {
        if (run.progress().phase(phase.id()).isPresent()) {
            return Optional.empty();
        }
        return run.plan().gates().stream()
                .filter(gate -> gate.opens().equals(phase.id()))
                .filter(gate -> run.progress().gate(gate.id()).isEmpty())
                .findFirst()
                .map(gate -> gate.id() + ", " + gate.question());
    }

    private static Optional<Step> step(Run run, Path path) {
        return path.steps().stream()
                .filter(step -> run.step(step.id()).status() == StepProgress.Status.NOT_STARTED)
                .findFirst();
    }

    /** What the running steps of the path still need by their estimates. */
    static Duration left(Run run, Path path, Instant now) {
        return path.steps().stream()
                .filter(step -> run.step(step.id()).running())
                .map(step -> step.estimate().minus(run.step(step.id()).elapsed(now)))
                .filter(left -> !left.isNegative())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Until the next step of the path can begin: what runs before it in the path, or the paths it comes after. */
    private static Duration until(Run run, Phase phase, Path path, Instant now) {
        boolean begun =
                path.steps().stream().anyMatch(step -> run.step(step.id()).status() != StepProgress.Status.NOT_STARTED);
        return begun
                ? left(run, path, now)
                : phase.paths().stream()
                        .filter(other -> path.after().contains(other.id()))
                        .map(other -> whole(run, phase, other, now))
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO);
    }

    /** Until the path is through. */
    private static Duration whole(Run run, Phase phase, Path path, Instant now) {
        Duration ahead = path.steps().stream()
                .filter(step -> run.step(step.id()).status() == StepProgress.Status.NOT_STARTED)
                .map(Step::estimate)
                .reduce(Duration.ZERO, Duration::plus);
        return until(run, phase, path, now).plus(ahead);
    }

    /** What should be over by now has no honest number. */
    private static String about(Duration left) {
        return left.isZero() ? ", any moment" : ", in about " + Words.span(left);
    }

    private static String after(Run run, Phase phase, Instant now) {
        Duration left = phase.paths().stream()
                .map(path -> left(run, path, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        String about = about(left);
        return run.plan().gates().stream()
                .filter(gate -> !run.standing().wayBack().isPresent())
                .filter(gate -> run.progress().gate(gate.id()).isEmpty())
                .filter(gate -> gate.after().equals(phase.id())
                        || phase.paths().stream().anyMatch(path -> path.id().equals(gate.after())))
                .findFirst()
                .map(gate -> gate.id() + ", " + gate.question() + about)
                .orElseGet(() -> phaseAfter(run, phase)
                        .map(next -> "Phase " + next.id() + ", " + next.name() + about)
                        .orElse("The end of the run" + about));
    }

    /** The phase after the given one in the present course. */
    static Optional<Phase> phaseAfter(Run run, Phase phase) {
        int index = run.course().indexOf(phase);
        return run.course().stream().skip(index + 1L).findFirst();
    }
}
