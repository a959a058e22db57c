package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is due for a run now, computed from the run and the time alone; nothing is remembered beside the journal.
 *
 * @param looks running steps
 * @param gather ids of gates whose evidence has to be looked at
 * @param readCriteria whether the automatic criteria have to be read
 * @param lookout whether the layers, the region returned to and the guards have to be looked at
 * @param recall whether the times of past runs have to be read
 * @param wake when to look at the agenda again at the latest, if time alone will make something due
 */
public record Agenda(
        List<Look> looks,
        List<String> gather,
        boolean readCriteria,
        boolean lookout,
        boolean recall,
        Optional<Instant> wake) {

    /** Criteria and gate evidence are read again after this. */
    public static final Duration REFRESH = Duration.ofSeconds(20);

    public Agenda {
        looks = List.copyOf(looks);
        gather = List.copyOf(gather);
    }

    /** A step that is running: to be looked at, and acted for where that may be. */
    public record Look(String step, int attempt, boolean mayAct) {}

    /** Whether transitions follow from state and time. */
    public static boolean advances(Run run, Instant now) {
        return !Progression.next(run, now).isEmpty();
    }

    /** The running steps; none of a run that has ended. */
    public static List<Look> looks(Run run, Instant now) {
        List<StepProgress> running = run.ended() ? List.of() : run.runningSteps();
        return running.stream()
                .map(step -> new Look(step.id(), step.attempt(), mayAct(run, step, now)))
                .toList();
    }

    public static Agenda of(Run run, Instant now) {
        if (run.ended()) {
            return new Agenda(List.of(), List.of(), false, false, false, Optional.empty());
        }
        boolean recall = run.outlook().times().isEmpty();
        return new Agenda(
                looks(run, now),
                gather(run, now),
                criteriaDue(run, now),
                Lookout.due(run, now),
                recall,
                wake(run, now));
    }

    /** Never for an item of a checklist. */
    private static boolean mayAct(Run run, StepProgress step, Instant now) {
        return Asking.due(run, step, now)
                && run.mayAct()
                && run.onCourse(step.id())
                && !run.plan().checks(step.id());
    }

    private static List<String> gather(Run run, Instant now) {
        List<String> gates = new ArrayList<>();
        for (Gate gate : run.plan().gates()) {
            boolean stale = run.progress()
                    .gate(gate.id())
                    .filter(GateProgress::open)
                    .filter(known -> !now.isBefore(known.evidenceAt().plus(REFRESH)))
                    .isPresent();
            if (stale || GateQuestion.due(run, gate)) {
                gates.add(gate.id());
            }
        }
        return gates;
    }

    private static boolean criteriaDue(Run run, Instant now) {
        boolean wanted = run.standing().changesSince().isEmpty()
                && run.standing().wayBack().isEmpty();
        return wanted
                && run.readiness()
                        .readAt()
                        .map(at -> !now.isBefore(at.plus(REFRESH)))
                        .orElse(true);
    }

    /** Only what lies ahead: what has come is due already, and asking again at once would not hurry it. */
    private static Optional<Instant> wake(Run run, Instant now) {
        List<Instant> times = new ArrayList<>();
        if (run.standing().changesSince().isEmpty()) {
            run.readiness().readAt().ifPresent(at -> times.add(at.plus(REFRESH)));
        }
        for (GateProgress gate : run.openGates()) {
            times.add(gate.evidenceAt().plus(REFRESH));
        }
        Question.open(run).stream()
                .filter(question -> !Pending.answers(run, question))
                .forEach(question -> times.add(question.due()));
        Pending.open(run).forEach(answer -> times.add(answer.effective()));
        Escalations.due(run).forEach(times::add);
        if (run.standing().hold().isEmpty()) {
            deadlines(run, times);
        }
        return times.stream().filter(now::isBefore).min(Instant::compareTo);
    }

    /** What only counts while the run is not held. */
    private static void deadlines(Run run, List<Instant> times) {
        for (StepProgress step : run.runningSteps()) {
            run.plan()
                    .step(step.id())
                    .map(Step::timeout)
                    .flatMap(timeout ->
                            step.startedAt().map(at -> at.plus(timeout).plus(step.held())))
                    .ifPresent(times::add);
        }
        run.openGates().forEach(gate -> gateTimes(run, gate, times));
        run.currentPhase().flatMap(phase -> late(run, phase)).ifPresent(times::add);
        WayHome.clearAt(run).ifPresent(times::add);
    }

    private static void gateTimes(Run run, GateProgress gate, List<Instant> times) {
        gate.deadline().ifPresent(deadline -> {
            if (gate.status() == GateProgress.Status.EXPIRED) {
                run.plan()
                        .gate(gate.id())
                        .flatMap(plan -> Silence.due(plan, gate))
                        .ifPresent(times::add);
            } else {
                times.add(deadline);
                if (!gate.reminded()) {
                    times.add(gate.askedAt()
                            .plus(Duration.between(gate.askedAt(), deadline).dividedBy(2)));
                }
            }
        });
    }

    private static Optional<Instant> late(Run run, Phase phase) {
        return run.progress()
                .phase(phase.id())
                .filter(known -> !known.late())
                .flatMap(known -> known.tickingSince()
                        .map(since -> since.plus(phase.timeout()).minus(known.ran())));
    }
}
