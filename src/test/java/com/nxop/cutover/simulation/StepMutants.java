package com.nxop.cutover.simulation;

import static com.nxop.cutover.simulation.BentRule.adding;
import static com.nxop.cutover.simulation.BentRule.mutant;
import static com.nxop.cutover.simulation.BentRule.refusedWith;
import static com.nxop.cutover.simulation.BentRule.replacing;

import com.nxop.cutover.orchestration.action.ActionType.Kind;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.Decider;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.orchestration.run.StepProgress;
import com.nxop.cutover.orchestration.run.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bugs in how steps begin and end, in holds, ways back and ends. */
final class StepMutants {

    private StepMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.add(settling("an unknown step is tried again by itself", Verdict.UNKNOWN, StepMutants::again));
        all.add(settling("a failed step is tried again by itself", Verdict.FAILED, StepMutants::again));
        all.add(settling("an unknown step counts as done", Verdict.UNKNOWN, one -> List.of(as(one, Verdict.DONE))));
        all.add(settling("an unknown step is called failed", Verdict.UNKNOWN, one -> List.of(as(one, Verdict.FAILED))));
        all.add(settling("a failed step counts as done", Verdict.FAILED, one -> List.of(as(one, Verdict.DONE))));
        all.add(mutant("what could not be seen settles a step", StepMutants::darkSettles));
        all.add(mutant("the word that a step needs is not waited for", StepMutants::noWord));
        all.add(adding("a stuck step is passed over", (run, now) -> passedOver(run)));
        all.add(adding("the next step starts beside a stuck one", (run, now) -> nextToStuck(run)));
        all.add(adding("a hold does not stop steps from starting", StepMutants::startsWhileHeld));
        all.add(adding("a hold does not stop acts", StepMutants::actsWhileHeld));
        all.add(adding("what must not be sent twice is meant again", (run, now) -> meantAgain(run, Kind.ONE_SHOT)));
        all.add(adding("what is still under way is meant again", (run, now) -> meantAgain(run, Kind.CONVERGE)));
        all.add(adding("a held run resumes by itself", StepMutants::resumes));
        all.add(adding("a step has half of its time", (run, now) -> half(run, now)));
        all.add(adding("the time of a step runs on while the run is held", StepMutants::heldCounts));
        all.add(adding("the time of a gate runs on while the run is held", StepMutants::gateHeldCounts));
        all.add(adding("a gate runs out again and again", (run, now) -> expiresAgain(run)));
        all.add(adding("the way back begins at once", (run, now) -> backAtOnce(run)));
        all.add(mutant("a step of the way that was left is tried again", StepMutants::triedOnTheOldWay));
        all.add(replacing(
                "the way back is too small",
                event -> event instanceof RunEvent.TurnedBack back
                        && back.procedure().equals("R2"),
                event -> List.of(new RunEvent.TurnedBack("R1", ((RunEvent.TurnedBack) event).by(), ""))));
        all.add(adding("rolled back is said before it is so", (run, now) -> backEarly(run)));
        all.add(replacing(
                "an end says nothing of what is left",
                event -> event instanceof RunEvent.Ended over && over.outcome() == RunState.CANCELED,
                event -> List.of(new RunEvent.Ended(RunState.CANCELED, ((RunEvent.Ended) event).by(), "over", ""))));
        all.add(replacing(
                "exceptions are hidden",
                event -> event instanceof RunEvent.Ended over && over.outcome() == RunState.COMPLETED_WITH_EXCEPTIONS,
                event -> List.of(new RunEvent.Ended(RunState.COMPLETED, Person.ENGINE, "done", ""))));
        all.add(mutant(
                "a run goes on after its end",
                (run, intent, now, right) -> run.ended()
                        ? new Decision.Accepted(List.of(new RunEvent.Held(intent.by(), "after the end")))
                        : right));
        return all;
    }

    private static Mutant settling(
            String name, Verdict verdict, java.util.function.Function<StepEvent.StepSettled, List<RunEvent>> instead) {
        return replacing(
                name,
                event -> event instanceof StepEvent.StepSettled settled && settled.verdict() == verdict,
                event -> instead.apply((StepEvent.StepSettled) event));
    }

    private static List<RunEvent> again(StepEvent.StepSettled one) {
        return List.of(one, new StepEvent.StepStarted(one.step(), one.attempt() + 1));
    }

    private static RunEvent as(StepEvent.StepSettled one, Verdict verdict) {
        return new StepEvent.StepSettled(one.step(), one.attempt(), verdict, one.cause(), one.seen());
    }

    private static Decision darkSettles(Run run, Intent intent, Instant now, Decision right) {
        return intent instanceof Report.Seen look
                        && look.seen().state() == State.UNKNOWN
                        && run.step(look.step()).running()
                ? new Decision.Accepted(List.of(new StepEvent.StepSettled(
                        look.step(), look.attempt(), Verdict.DONE, "surely", Optional.of(look.seen()))))
                : right;
    }

    private static Decision noWord(Run run, Intent intent, Instant now, Decision right) {
        return intent instanceof Report.Seen look
                        && look.seen().met()
                        && run.step(look.step()).running()
                ? new Decision.Accepted(List.of(new StepEvent.StepSettled(
                        look.step(), look.attempt(), Verdict.DONE, "seen", Optional.of(look.seen()))))
                : right;
    }

    private static List<RunEvent> passedOver(Run run) {
        return run.stuckSteps()
                .<RunEvent>map(step -> new StepEvent.StepSkipped(step.id(), Person.ENGINE, "goes on"))
                .toList();
    }

    private static List<RunEvent> nextToStuck(Run run) {
        for (StepProgress stuck : run.stuckSteps().toList()) {
            Path path = run.plan().pathOf(stuck.id()).orElseThrow();
            for (Step step : path.steps()) {
                if (run.step(step.id()).attempt() == 0) {
                    return List.of(new StepEvent.StepStarted(step.id(), 1));
                }
            }
        }
        return List.of();
    }

    private static List<RunEvent> startsWhileHeld(Run run, Instant now) {
        if (run.standing().hold().isEmpty()) {
            return List.of();
        }
        Run free = run.after(new RunEvent.Resumed(Person.ENGINE), run.version() + 1, now);
        return Decider.decide(free, new Report.Advance(), now) instanceof Decision.Accepted yes
                ? yes.events().stream()
                        .filter(event -> event instanceof StepEvent.StepStarted)
                        .toList()
                : List.of();
    }

    private static List<RunEvent> actsWhileHeld(Run run, Instant now) {
        if (run.standing().hold().isEmpty()) {
            return List.of();
        }
        return run.runningSteps().stream()
                .filter(step -> step.intendedAt().isEmpty())
                .<RunEvent>map(step -> new StepEvent.ActIntended(step.id(), step.attempt(), step.id()))
                .toList();
    }

    private static List<RunEvent> meantAgain(Run run, Kind kind) {
        return run.runningSteps().stream()
                .filter(step -> step.intendedAt().isPresent())
                .filter(step -> run.plan()
                        .step(step.id())
                        .flatMap(known -> Catalogue.find(known.uses()))
                        .filter(type -> type.kind() == kind)
                        .isPresent())
                .<RunEvent>map(step -> new StepEvent.ActIntended(step.id(), step.attempt(), step.id()))
                .toList();
    }

    private static List<RunEvent> resumes(Run run, Instant now) {
        return run.standing()
                .hold()
                .filter(hold -> now.isAfter(hold.since().plusSeconds(10)))
                .<List<RunEvent>>map(hold -> List.of(new RunEvent.Resumed(Person.ENGINE)))
                .orElse(List.of());
    }

    private static List<RunEvent> half(Run run, Instant now) {
        return run.runningSteps().stream()
                .filter(step -> step.counted(now).multipliedBy(2).compareTo(timeout(run, step)) > 0)
                .map(step -> tooLate(step))
                .toList();
    }

    private static List<RunEvent> heldCounts(Run run, Instant now) {
        return run.runningSteps().stream()
                .filter(step -> step.elapsed(now).compareTo(timeout(run, step)) > 0)
                .filter(step -> step.counted(now).compareTo(timeout(run, step)) < 0
                        || run.standing().hold().isPresent())
                .map(step -> tooLate(step))
                .toList();
    }

    private static Duration timeout(Run run, StepProgress step) {
        return run.plan().step(step.id()).orElseThrow().timeout();
    }

    private static RunEvent tooLate(StepProgress step) {
        boolean dark = step.seen().map(seen -> seen.state() == State.UNKNOWN).orElse(step.mayHaveActed());
        Verdict verdict = dark ? Verdict.UNKNOWN : Verdict.FAILED;
        return new StepEvent.StepSettled(
                step.id(), step.attempt(), verdict, "not done after a while", Optional.empty());
    }

    private static List<RunEvent> gateHeldCounts(Run run, Instant now) {
        boolean held = run.standing().hold().isPresent();
        return run.openGates().stream()
                .filter(gate -> held && gate.status() == GateProgress.Status.OPEN)
                .filter(gate -> gate.deadline().filter(now::isAfter).isPresent())
                .<RunEvent>map(gate -> new GateEvent.GateExpired(gate.id()))
                .toList();
    }

    private static List<RunEvent> expiresAgain(Run run) {
        return run.openGates().stream()
                .filter(gate -> gate.status() == GateProgress.Status.EXPIRED)
                .<RunEvent>map(gate -> new GateEvent.GateExpired(gate.id()))
                .toList();
    }

    private static List<RunEvent> backAtOnce(Run run) {
        Optional<Phase> way =
                run.currentPhase().filter(phase -> run.standing().wayBack().isPresent());
        return way.filter(phase -> run.progress().phase(phase.id()).isEmpty())
                .<List<RunEvent>>map(phase -> List.of(new StepEvent.PhaseStarted(phase.id())))
                .orElse(List.of());
    }

    private static Decision triedOnTheOldWay(Run run, Intent intent, Instant now, Decision right) {
        return intent instanceof StepIntent step
                        && refusedWith("the way that the run has left").test(right)
                ? new Decision.Accepted(List.of(new StepEvent.StepStarted(
                        step.step(), run.step(step.step()).attempt() + 1)))
                : right;
    }

    private static List<RunEvent> backEarly(Run run) {
        boolean begun = run.standing().wayBack().isPresent()
                && run.currentPhase()
                        .filter(way -> run.progress().phase(way.id()).isPresent())
                        .isPresent();
        return begun ? List.of(new RunEvent.Ended(RunState.ROLLED_BACK, Person.ENGINE, "back", "")) : List.of();
    }
}
