package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.run.Evidence;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.GateProgress.Answer;
import com.nxop.cutover.orchestration.run.GateProgress.Choice;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Readiness;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** S2, S5, S6, S23: who approves, and on what evidence. */
final class ApprovalRows implements Row {

    /** Clocks may run one hundredth apart, and a decision takes a moment. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    private final Stage stage;

    ApprovalRows(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void entry(Moment moment) {
        if (moment.entry().event() instanceof GateEvent.GateAnswered answered) {
            s05HoldsTheRoleNow(moment.before(), answered.answer());
            s06AnswersWhatWasShown(moment, answered);
        } else if (moment.entry().event() instanceof GateEvent.GateApproved approved) {
            Gate gate = stage.plan.gate(approved.gate()).orElseThrow();
            GateProgress known = moment.before().progress().gate(gate.id()).orElseThrow();
            s05EveryRoleByDistinctPeople(gate, known);
            s23AndS2RestsOnGreenAndFreshEvidence(moment, gate, known);
        } else if (moment.entry().event() instanceof RunEvent.Started) {
            s23StartsAboveTheBarOrByTwoPeople(moment);
        } else if (moment.entry().event() instanceof RunEvent.CriterionSaid said) {
            String role = stage.plan
                    .criterion(said.criterion())
                    .flatMap(Criterion::confirm)
                    .orElseThrow()
                    .role();
            holds(moment.before(), said.word().by(), role);
        }
    }

    private void s05HoldsTheRoleNow(Run run, Answer answer) {
        holds(run, answer.person(), answer.role());
    }

    private void holds(Run run, Person person, String role) {
        boolean deputy = stage.plan.roles().stream()
                .filter(one -> one.deputyOf().filter(role::equals).isPresent())
                .anyMatch(one -> run.roster().holds(person, one.id()));
        if (!deputy && !run.roster().holds(person, role)) {
            throw new Violation("S5", person.name() + " answered as " + role + " and holds no such role");
        }
    }

    private static void s05EveryRoleByDistinctPeople(Gate gate, GateProgress known) {
        List<Answer> yes = known.answers().stream()
                .filter(one -> one.choice() == Choice.APPROVE)
                .toList();
        long people = yes.stream().map(one -> one.person().id()).distinct().count();
        boolean roles = gate.approvers().stream()
                .allMatch(role -> yes.stream().anyMatch(one -> one.role().equals(role)));
        if (!roles || people < gate.persons() || people < yes.size()) {
            throw new Violation("S5", gate.id() + " approved by " + yes);
        }
    }

    private void s06AnswersWhatWasShown(Moment moment, GateEvent.GateAnswered answered) {
        GateProgress now = moment.before().progress().gate(answered.gate()).orElseThrow();
        Clicks.Card card = stage.clicks.card(moment.entry().cause());
        boolean other = !card.digest().isEmpty() && !card.digest().equals(now.digest());
        if (other || (card.round() != 0 && card.round() != now.round()) || answered.round() != now.round()) {
            throw new Violation("S6", "an answer to " + card + " counted for round " + now.round());
        }
    }

    private void s23AndS2RestsOnGreenAndFreshEvidence(Moment moment, Gate gate, GateProgress known) {
        boolean overridden = moment.before().readiness().overrides().size() >= 2;
        for (Evidence one : known.evidence()) {
            boolean criterion = stage.plan.criterion(one.subject()).isPresent();
            boolean waived = moment.before().step(one.subject()).status() == StepProgress.Status.SKIPPED;
            if (waived || (criterion && overridden)) {
                continue;
            }
            if (!one.green()) {
                throw new Violation("S23", gate.id() + " approved although " + one.subject() + " is not green");
            }
            boolean said = stage.plan
                    .criterion(one.subject())
                    .flatMap(Criterion::confirm)
                    .isPresent();
            Instant since = moment.time().minus(gate.evidenceAge()).minus(SLACK);
            boolean timed = !said && !stage.startedWithWrongClocks();
            if (timed && !stage.witness.toldSince(one.subject(), State.MET, since)) {
                throw new Violation("S2", gate.id() + " approved on a look at " + one.subject() + " that is too old");
            }
        }
    }

    private void s23StartsAboveTheBarOrByTwoPeople(Moment moment) {
        List<Readiness.StartOverride> overrides = moment.before().readiness().overrides();
        overrides.forEach(one -> holdsAny(one));
        long people = overrides.stream().map(one -> one.by().id()).distinct().count();
        if (people >= 2) {
            return;
        }
        Instant since = moment.time().minus(GoNoGo.FRESH).minus(SLACK);
        for (Criterion criterion : stage.plan.criteria()) {
            if (criterion.weight() == Criterion.Weight.BLOCKS && !holds(moment, criterion, since)) {
                throw new Violation("S23", "started although " + criterion.id() + " does not hold");
            }
        }
    }

    private static void holdsAny(Readiness.StartOverride one) {
        if (one.reason().isBlank()) {
            throw new Violation("S26", "an override without a reason");
        }
    }

    private boolean holds(Moment moment, Criterion criterion, Instant since) {
        if (criterion.check().isPresent()) {
            return stage.witness.toldSince(criterion.id(), State.MET, since);
        }
        Readiness.Word word = moment.before().readiness().said().get(criterion.id());
        return word != null && word.holds() && !moment.entry().at().isAfter(word.until());
    }
}
