package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.ActionType.Kind;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.plan.Guard;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import com.nxop.cutover.orchestration.plan.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be looked at beside the course of a run, and when. */
public final class Lookout {

    /** After a change of the outside the layers are looked at again this soon. */
    static final Duration SOON = Duration.ofSeconds(5);

    private Lookout() {}

    /**
     * Steps of the ways back whose look tells where a layer is or whether a part of the way is already done; each look
     * once. What reads whole stores is left out, and so is what leads away from home, as the isolation of the target.
     */
    public static List<Step> probes(Plan plan) {
        Set<String> undoing = plan.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .map(Step::undo)
                .filter(Undo.By.class::isInstance)
                .map(undo -> ((Undo.By) undo).step())
                .collect(Collectors.toSet());
        List<Step> looks = new ArrayList<>();
        Stream<Step> way = plan.rollbacks().stream()
                .flatMap(one -> one.steps().stream())
                .filter(step -> undoing.contains(step.id()) || cheap(step));
        Stream<Step> dns = plan.rollbacks().stream()
                .flatMap(one -> one.checklist().stream())
                .filter(step -> step.uses().equals(Layer.DNS.uses()));
        Stream.concat(way, dns)
                .filter(step -> looks.stream().noneMatch(one -> Outlook.alike(one, step)))
                .forEach(looks::add);
        return looks;
    }

    private static boolean cheap(Step step) {
        return Kind.READ.is(step.uses()) && !step.uses().equals(Catalogue.DATA_COMPARE.uses());
    }

    /** Guards that are to be watched now. */
    public static List<Guard> guards(Run run) {
        boolean forward = run.standing().wayBack().isEmpty();
        return run.plan().watching().guards().stream()
                .filter(guard -> forward)
                .filter(guard -> guard.after()
                        .filter(step -> run.step(step).status() != StepProgress.Status.COMPLETED)
                        .isEmpty())
                .filter(guard -> guard.until()
                        .filter(step -> run.step(step).attempt() > 0)
                        .isEmpty())
                .toList();
    }

    /** What is watched now: limits, and while one of them pauses the run, what must hold for it to go on. */
    public static List<Watch> watches(Run run) {
        Stream<Watch> resuming = Question.open(run).isEmpty()
                ? Stream.empty()
                : run.plan().watching().guards().stream().flatMap(guard -> guard.resume().stream());
        return Stream.concat(guards(run).stream().map(Guard::watch), resuming).toList();
    }

    /**
     * From the first change on: every 20 s, soon after each change, and at once after a step that ended badly, because a
     * person may decide at once and the least way back follows from what is seen.
     */
    static boolean due(Run run, Instant now) {
        Optional<Instant> change = changes(run).max(Instant::compareTo);
        if (run.ended() || change.isEmpty()) {
            return false;
        }
        Instant before = run.outlook().seenAt().orElse(change.get().minusMillis(1));
        Instant begun = run.outlook().begunAt().orElse(before);
        boolean old = !now.isBefore(before.plus(Agenda.REFRESH));
        boolean moved = begun.isBefore(change.get());
        boolean stuck =
                run.stuckSteps().flatMap(step -> step.endedAt().stream()).anyMatch(begun::isBefore);
        return old || stuck || (moved && !now.isBefore(before.plus(SOON)));
    }

    private static Stream<Instant> changes(Run run) {
        return run.progress().steps().values().stream()
                .filter(StepProgress::mayHaveActed)
                .filter(step ->
                        run.plan().step(step.id()).filter(Lookout::moves).isPresent())
                .flatMap(step -> Stream.concat(step.intendedAt().stream(), step.endedAt().stream()));
    }

    private static boolean moves(Step step) {
        return Layer.of(step.uses()).isPresent();
    }

    /** Whether something that changes what was seen has been begun since. */
    static boolean outdated(Run run, String uses, Evidence seen) {
        return run.progress().steps().values().stream()
                .filter(step -> step.intendedAt().filter(seen.at()::isBefore).isPresent())
                .anyMatch(step -> run.plan()
                        .step(step.id())
                        .filter(one -> one.uses().equals(uses))
                        .isPresent());
    }

    /** The looks of one procedure's layers. */
    static List<Step> ensures(Procedure way) {
        return way.steps().stream()
                .filter(step -> Layer.of(step.uses()).isPresent())
                .toList();
    }
}
