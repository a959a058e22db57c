package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.ActionType.Kind;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import com.nxop.cutover.orchestration.run.Layer.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which procedures lead home. What counts is what is seen of the layers, not which path failed: a change that was asked
 * for and is freshly seen not to be there needs no taking back, and one that is seen needs it whoever made it.
 */
public final class WayHome {

    private WayHome() {}

    /** Ids of forward steps that may have changed the outside, and are not seen to be as before. */
    public static List<String> acted(Run run) {
        return acted(run, run.asOf());
    }

    static List<String> acted(Run run, Instant now) {
        return actedSteps(run, now).stream().map(Step::id).toList();
    }

    /** Action types of everything that has to be taken back. */
    public static Set<String> changed(Run run, Instant now) {
        Set<String> changed = new TreeSet<>();
        actedSteps(run, now).forEach(step -> changed.add(step.uses()));
        Layers layers = Layers.of(run, now);
        for (Layer layer : Layer.values()) {
            Place place = layers.place(layer);
            if (layer != Layer.DNS && (place == Place.AWAY || place == Place.MOVING)) {
                changed.add(layer.uses());
            }
        }
        return changed;
    }

    /** Whether the procedure has an ensure for every kind of change there is. */
    public static boolean covers(Procedure procedure, Set<String> changed) {
        Set<String> can = procedure.steps().stream().map(Step::uses).collect(Collectors.toSet());
        return can.containsAll(changed);
    }

    /** The first procedure of the plan that covers everything; empty when nothing was changed. */
    public static Optional<Procedure> least(Run run) {
        return least(run, run.asOf());
    }

    public static Optional<Procedure> least(Run run, Instant now) {
        Set<String> changed = changed(run, now);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        return run.plan().rollbacks().stream()
                .filter(way -> covers(way, changed))
                .findFirst();
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
    static List<RunEvent> turn(Run run, Procedure procedure, Person by, String reason, Instant now) {
        List<RunEvent> events = new ArrayList<>();
        run.runningSteps().stream()
                .filter(step -> !mustSettle(run, step))
                .forEach(step -> events.add(new StepEvent.StepCanceled(step.id(), "the run turned back")));
        events.add(new RunEvent.TurnedBack(procedure.id(), by, reason));
        Price price = Price.of(run, procedure, now);
        events.add(new OutlookEvent.UndoPriced(procedure.id(), price.likely(), price.most(), price.basis()));
        return events;
    }

    /** A change that cannot be stopped once asked for. One that needs no taking back is not waited for. */
    private static boolean mustSettle(Run run, StepProgress step) {
        return step.intendedAt().isPresent()
                && run.plan()
                        .step(step.id())
                        .filter(known ->
                                known.undo() instanceof Undo.By || run.plan().leadsBack(known.id()))
                        .filter(known -> Kind.ONE_SHOT.is(known.uses()))
                        .isPresent();
    }

    private static List<Step> actedSteps(Run run, Instant now) {
        List<Step> probes = Lookout.probes(run.plan());
        return run.plan().phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(step -> run.step(step.id()).mayHaveActed())
                .filter(step -> step.undo() instanceof Undo.By by && !seenHome(run, step, by, probes, now))
                .toList();
    }

    /** Done: by its end. Refused: nothing has ever happened. */
    private static Optional<Instant> settled(StepProgress progress) {
        return progress.status() == StepProgress.Status.COMPLETED ? progress.endedAt() : progress.intendedAt();
    }

    /** Seen as before the run when the step was over and nothing it had asked for could land any more. */
    private static boolean seenHome(Run run, Step step, Undo.By by, List<Step> probes, Instant now) {
        StepProgress progress = run.step(step.id());
        boolean over = !progress.running() && progress.status() != StepProgress.Status.UNKNOWN;
        Instant end = progress.landsBy().or(() -> settled(progress)).orElse(now);
        return over
                && run.plan()
                        .step(by.step())
                        .flatMap(undo -> run.outlook().of(undo, probes, now))
                        .filter(Evidence::green)
                        .filter(seen -> seen.at().isAfter(end))
                        .isPresent();
    }
}
