package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.Evidence;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.GateProgress.Choice;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.orchestration.run.StepProgress;
import com.nxop.cutover.simulation.Clicks.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who answers gates: on the card they saw, some time later, and not always the right ones. */
final class Approvers {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Stage stage;
    private final Desk desk;
    private final Dice dice;
    private final List<Card> seen = new ArrayList<>();
    private final Map<String, Instant> redSince = new HashMap<>();
    private Instant silentUntil = Instant.MIN;

    Approvers(Stage stage, Desk desk) {
        this.stage = stage;
        this.desk = desk;
        this.dice = stage.dice;
    }

    void see(Run run) {
        if (desk.strikes(Fault.SILENCE, 2)) {
            silentUntil = stage.time.now().plus(Duration.ofMinutes(16));
        }
        boolean silent = stage.time.now().isBefore(silentUntil) && !stage.faults.stopped();
        for (GateProgress gate : run.openGates()) {
            Card card = new Card(gate.id(), gate.round(), gate.digest());
            seen.add(card);
            if (silent) {
                continue;
            }
            if (gate.green() || redOnesAreWaived(run, gate)) {
                redSince.remove(gate.id());
                answer(run, gate, card);
            } else {
                red(run, gate);
            }
            odd(run, gate, card);
        }
    }

    private static boolean redOnesAreWaived(Run run, GateProgress gate) {
        boolean overridden = run.readiness().overrides().size() >= 2;
        return gate.evidence().stream()
                .filter(one -> !one.green())
                .allMatch(one -> run.step(one.subject()).status() == StepProgress.Status.SKIPPED
                        || (overridden && run.plan().criterion(one.subject()).isPresent()));
    }

    private void answer(Run run, GateProgress gate, Card card) {
        Gate plan = run.plan().gate(gate.id()).orElseThrow();
        for (String role : plan.approvers()) {
            boolean spoken = gate.answers().stream().anyMatch(one -> one.role().equals(role));
            if (!spoken && dice.chance(0.3)) {
                Person by = Cast.holder(run, role, dice);
                later(run, card, new AnswerGate(by, gate.id(), card.round(), card.digest(), Choice.APPROVE, ""));
            }
        }
    }

    private void later(Run run, Card card, AnswerGate answer) {
        stage.time.in(dice.seconds(0.5, 25), () -> desk.click(run, answer, card));
    }

    /** Somebody looks closer, and after a while it is waived with a reason. */
    private void red(Run run, GateProgress gate) {
        Instant since = redSince.computeIfAbsent(gate.id(), id -> stage.time.now());
        if (Duration.between(since, stage.time.now()).compareTo(PATIENCE) < 0) {
            return;
        }
        Person ic = Cast.holder(run, "incident-commander", dice);
        gate.evidence().stream()
                .filter(one -> !one.green())
                .map(Evidence::subject)
                .filter(subject -> run.plan().step(subject).isPresent())
                .filter(subject -> run.step(subject).status() != StepProgress.Status.SKIPPED)
                .findFirst()
                .ifPresent(step -> desk.click(
                        run, new StepIntent(ic, step, StepIntent.Choice.SKIP, "looked at by hand, it is well")));
    }

    private void odd(Run run, GateProgress gate, Card card) {
        String role = run.plan().gate(gate.id()).orElseThrow().approvers().get(0);
        Person by = Cast.holder(run, role, dice);
        if (desk.strikes(Fault.REJECT, 6)) {
            later(run, card, new AnswerGate(by, gate.id(), card.round(), card.digest(), Choice.REJECT, "lag rises"));
        }
        if (desk.strikes(Fault.CLICK_WRONG_PERSON, 30)) {
            Person wrong = dice.chance(0.5) ? Cast.STRANGER : Cast.holder(run, "operations", dice);
            later(run, card, new AnswerGate(wrong, gate.id(), card.round(), card.digest(), Choice.APPROVE, ""));
        }
        if (desk.strikes(Fault.CLICK_BLIND, 20)) {
            desk.click(run, new AnswerGate(by, gate.id(), 0, "", Choice.APPROVE, ""), Card.NONE);
        }
        if (desk.strikes(Fault.CLICK_OLD_CARD, 20)) {
            Card old = dice.one(seen);
            desk.click(run, new AnswerGate(by, old.gate(), old.round(), old.digest(), Choice.APPROVE, ""), old);
        }
        if (desk.strikes(Fault.CLICK_RIVAL, 12)) {
            AnswerGate yes = new AnswerGate(by, gate.id(), card.round(), card.digest(), Choice.APPROVE, "");
            AnswerGate no = new AnswerGate(Cast.holder(run, role, dice), gate.id(), 0, "", Choice.REJECT, "no");
            if (dice.chance(0.8)) {
                desk.click(run, yes, card);
            } else {
                desk.click(run, no);
            }
            desk.click(run, dice.chance(0.2) ? no : new AnswerGate(Cast.DOUBLE, gate.id(), 0, "", Choice.APPROVE, ""));
            desk.click(run, new AnswerGate(Cast.DOUBLE, gate.id(), 0, "", Choice.APPROVE, ""));
        }
    }
}
