package com.nxop.cutover.simulation;

import static com.nxop.cutover.simulation.BentRule.adding;
import static com.nxop.cutover.simulation.BentRule.alreadyWith;
import static com.nxop.cutover.simulation.BentRule.counting;
import static com.nxop.cutover.simulation.BentRule.mutant;
import static com.nxop.cutover.simulation.BentRule.refusedWith;
import static com.nxop.cutover.simulation.BentRule.replacing;

import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.QuestionEvent;
import com.nxop.cutover.orchestration.run.Readiness;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.orchestration.run.WayHome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bugs in who may approve, when, and what silence means. */
final class GateMutants {

    private GateMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.add(counting("the role of the approver is not checked", refusedWith("you hold no such role")));
        all.add(counting("an answer to an old card counts", right -> right instanceof Decision.Stale));
        all.add(counting("one person counts as two", alreadyWith("somebody else than you")));
        all.add(counting("red evidence is approved", refusedWith("rests on is green")));
        all.add(counting("old evidence is approved", refusedWith(" s old; it may be")));
        all.add(counting("a decided gate is decided again", alreadyWith("is already")));
        all.add(counting("a gate is approved after the run turned back", refusedWith("has turned back")));
        all.add(mutant("the roles of the beginning count for ever", GateMutants::cachedRoles));
        all.add(replacing(
                "silence approves",
                event -> event instanceof GateEvent.GateExpired,
                event -> List.of(event, new GateEvent.GateApproved(((GateEvent.GateExpired) event).gate(), 1))));
        all.add(adding("silence turns back", (run, now) -> expired(run) ? back(run) : List.of()));
        all.add(mutant("silence turns back blindly", (run, intent, now, right) -> blindly(run, now, right)));
        all.add(replacing(
                "a default is forgotten as soon as it came",
                event -> event instanceof QuestionEvent.DefaultStopped stopped
                        && stopped.by().equals(Person.ENGINE),
                event -> List.of()));
        all.add(mutant("a withdrawal is ignored", GateMutants::withdrawalIgnored));
        all.add(adding("an answer does not wait for its grace", GateMutants::noGrace));
        all.add(adding("silence ends the run", (run, now) -> expired(run) ? canceled() : List.of()));
        all.add(adding("a phase begins before its gate", (run, now) -> begun(run, "2")));
        all.add(adding("one of two gates is enough to join", GateMutants::oneGateJoins));
        all.add(adding("the run completes without its last gate", GateMutants::completesEarly));
        all.add(mutant("the run starts below the bar", (run, intent, now, right) -> started(run, intent, right, 0)));
        all.add(mutant(
                "one person is enough to override", (run, intent, now, right) -> started(run, intent, right, 1)));
        all.add(mutant("one person overrides twice", GateMutants::overridesTwice));
        all.add(mutant("anybody confirms a criterion", GateMutants::saidByAnybody));
        return all;
    }

    private static Decision cachedRoles(Run run, Intent intent, Instant now, Decision right) {
        boolean once = intent instanceof AnswerGate answer
                && refusedWith("you hold no such role").test(right)
                && answer.by().id().matches("U-(second-)?(deputy-)?(incident-commander|management)");
        return once ? BentRule.force(run, (AnswerGate) intent, now) : right;
    }

    /** It is on record, and the answer waits on all the same. */
    private static Decision withdrawalIgnored(Run run, Intent intent, Instant now, Decision right) {
        if (!(intent instanceof ControlIntent.Withdraw) || !(right instanceof Decision.Accepted yes)) {
            return right;
        }
        List<RunEvent> events = new ArrayList<>(yes.events());
        Pending.open(run).forEach(one -> events.add(new QuestionEvent.AnswerGiven(one)));
        return new Decision.Accepted(events);
    }

    private static List<RunEvent> noGrace(Run run, Instant now) {
        return Pending.open(run).stream()
                .filter(one -> one.choice() == Pending.Choice.SKIP && now.isBefore(one.effective()))
                .findFirst()
                .<List<RunEvent>>map(one -> List.of(
                        new QuestionEvent.AnswerTaken(one.subject()),
                        new StepEvent.StepSkipped(one.subject(), one.by(), one.reason())))
                .orElse(List.of());
    }

    private static boolean expired(Run run) {
        return run.openGates().stream().anyMatch(gate -> gate.status() == GateProgress.Status.EXPIRED);
    }

    private static List<RunEvent> back(Run run) {
        return WayHome.least(run)
                .<List<RunEvent>>map(way -> List.of(new RunEvent.TurnedBack(way.id(), Person.ENGINE, "nobody spoke")))
                .orElse(List.of());
    }

    private static Decision blindly(Run run, Instant now, Decision right) {
        Optional<RunEvent.Escalated> held = right instanceof Decision.Accepted yes
                ? yes.events().stream()
                        .filter(RunEvent.Escalated.class::isInstance)
                        .map(RunEvent.Escalated.class::cast)
                        .filter(one -> one.text().contains("It is not rolled back by default, because"))
                        .findFirst()
                : Optional.empty();
        if (held.isEmpty() || back(run).isEmpty()) {
            return right;
        }
        String text =
                held.get().subject() + ": nobody decided. East is seen to be well, so the run is rolled back by R.";
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Escalated(held.get().subject(), held.get().roles(), text, now));
        events.addAll(back(run));
        return new Decision.Accepted(events);
    }

    private static List<RunEvent> canceled() {
        return List.of(new RunEvent.Ended(RunState.CANCELED, Person.ENGINE, "nobody spoke", ""));
    }

    private static List<RunEvent> begun(Run run, String phase) {
        boolean due = run.phaseEnded("1")
                && run.progress().phase(phase).isEmpty()
                && run.standing().wayBack().isEmpty();
        return due ? List.of(new StepEvent.PhaseStarted(phase)) : List.of();
    }

    private static List<RunEvent> oneGateJoins(Run run, Instant now) {
        boolean one = approved(run, "gate-2") != approved(run, "gate-3");
        return one ? begun(run, "2") : List.of();
    }

    private static boolean approved(Run run, String gate) {
        return run.progress().gate(gate).filter(GateProgress::approved).isPresent();
    }

    private static List<RunEvent> completesEarly(Run run, Instant now) {
        boolean last = run.phaseEnded("3") && !approved(run, "gate-5");
        return last ? List.of(new RunEvent.Ended(RunState.COMPLETED, Person.ENGINE, "done", "")) : List.of();
    }

    private static Decision started(Run run, Intent intent, Decision right, int overrides) {
        boolean go = intent instanceof PreparationIntent.Start
                && refusedWith("No-go").test(right)
                && run.readiness().overrides().size() == overrides;
        return go ? new Decision.Accepted(List.of(new RunEvent.Started(intent.by()))) : right;
    }

    private static Decision overridesTwice(Run run, Intent intent, Instant now, Decision right) {
        return intent instanceof PreparationIntent.InsistOnStart again
                        && alreadyWith("second person").test(right)
                ? new Decision.Accepted(List.of(new RunEvent.StartOverridden(
                        new Readiness.StartOverride(again.by(), "management", again.reason(), now))))
                : right;
    }

    private static Decision saidByAnybody(Run run, Intent intent, Instant now, Decision right) {
        return intent instanceof PreparationIntent.Say say
                        && refusedWith("you do not hold that role").test(right)
                ? new Decision.Accepted(List.of(new RunEvent.CriterionSaid(
                        say.criterion(),
                        new Readiness.Word(say.by(), "", say.holds(), "", now, now.plusSeconds(9999)))))
                : right;
    }
}
