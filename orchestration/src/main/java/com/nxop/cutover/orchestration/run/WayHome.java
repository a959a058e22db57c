package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which procedures lead home from what a run has changed so far. */
public final class WayHome {

    private WayHome() {}

    /** Ids of forward steps that may have changed the outside and have to be taken back. */
    public static List<String> acted(Run run) {
        return actedSteps(run).stream().map(Step::id).toList();
    }

    /** Whether the procedure has an ensure for every kind of change that was made. */
    public static boolean covers(Procedure procedure, Run run) {
        Set<String> can = procedure.steps().stream().map(Step::uses).collect(Collectors.toSet());
        return actedSteps(run).stream().map(Step::uses).allMatch(can::contains);
    }

    /** The first procedure of the plan that covers everything; empty when nothing was changed. */
    public static Optional<Procedure> least(Run run) {
        if (actedSteps(run).isEmpty()) {
            return Optional.empty();
        }
        return run.plan().rollbacks().stream().filter(way -> covers(way, run)).findFirst();
    }

    /** When nothing that was asked for on the way forth can land any more; empty when the way back has begun. */
    static Optional<Instant> clearAt(Run run) {
        boolean waits = run.standing().wayBack().isPresent()
                && run.currentPhase()
                        .filter(way -> run.progress().phase(way.id()).isEmpty())
                        .isPresent();
        return waits
                ? run.progress().steps().values().stream()
                        .flatMap(step -> step.landsBy().stream())
                        .max(Instant::compareTo)
                : Optional.empty();
    }

    /** Steps that cannot be stopped run on and are settled before the way back begins; the others are let go. */
    static List<RunEvent> turn(Run run, Procedure procedure, Person by, String reason) {
        List<RunEvent> events = new ArrayList<>();
        run.runningSteps().stream()
                .filter(step -> !mustSettle(run, step))
                .forEach(step -> events.add(new StepEvent.StepCanceled(step.id(), "the run turned back")));
        events.add(new RunEvent.TurnedBack(procedure.id(), by, reason));
        return events;
    }

    private static boolean mustSettle(Run run, StepProgress step) {
        return step.intendedAt().isPresent()
                && run.plan()
                        .step(step.id())
                        .flatMap(known -> Catalogue.find(known.uses()))
                        .filter(type -> type.kind() == ActionType.Kind.ONE_SHOT)
                        .isPresent();
    }

    private static List<Step> actedSteps(Run run) {
        return run.plan().phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(step -> run.step(step.id()).mayHaveActed())
                .filter(step -> step.undo() instanceof Undo.By)
                .toList();
    }
}
