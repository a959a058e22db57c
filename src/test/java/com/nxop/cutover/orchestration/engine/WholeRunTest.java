package com.nxop.cutover.orchestration.engine;

import static com.nxop.cutover.support.Rig.holder;
import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.orchestration.run.StepProgress;
import com.nxop.cutover.support.Rig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeRunTest {

    private final Rig rig = new Rig();

    @Test
    void theWholePlanRunsFromGateToGateAndCompletes() {
        rig.start();
        rig.plan.gates().stream().map(Gate::id).forEach(rig::approve);
        rig.until("it ends", () -> rig.run().ended());

        assertThat(rig.run().state()).isEqualTo(RunState.COMPLETED);
        assertThat(forwardSteps()).allMatch(step -> step.status() == StepProgress.Status.COMPLETED);
        assertThat(rig.world.acts()).doesNotHaveDuplicates();
        assertThat(rig.journal.verify("R-1").intact()).isTrue();
    }

    @Test
    void aStartBelowTheBarIsRefusedWithTheList() {
        rig.prepare();
        rig.world.see("readiness", State.NOT_YET);
        rig.turn();
        rig.confirmAll();

        Decision decision = rig.submit(new PreparationIntent.Start(holder("incident-commander")));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        no -> assertThat(no.reason()).contains("No-go").contains("Region readiness"));
    }

    @Test
    void twoPeopleMayStartBelowTheBarAndItStaysVisible() {
        rig.prepare();
        rig.world.see("readiness", State.NOT_YET);
        rig.turn();
        rig.confirmAll();
        rig.accept(new PreparationIntent.InsistOnStart(holder("incident-commander"), "storm is coming"));
        assertThat(rig.submit(new PreparationIntent.Start(holder("incident-commander"))))
                .isInstanceOf(Decision.Refused.class);
        rig.accept(new PreparationIntent.InsistOnStart(holder("management"), "agreed"));
        rig.accept(new PreparationIntent.Start(holder("incident-commander")));
        rig.plan.gates().stream().map(Gate::id).forEach(rig::approve);
        rig.until("it ends", () -> rig.run().ended());

        assertThat(rig.run().state()).isEqualTo(RunState.COMPLETED_WITH_EXCEPTIONS);
    }

    @Test
    void bothPathsOfPhaseOneStartTogetherAndBothGatesAreNeededToJoin() {
        rig.start();
        rig.approve("gate-1");
        rig.until("1A.1 and 1B.1 have started", () -> started("1A.1") && started("1B.1"));
        rig.approve("gate-2");
        rig.pass(Duration.ofSeconds(30));
        assertThat(rig.run().currentPhase().map(Phase::id)).isNotEqualTo("2");
        assertThat(started("2A.1")).isFalse();
        rig.approve("gate-3");
        rig.until("2A.1 has started", () -> started("2A.1"));
    }

    @Test
    void aFailedStepStopsItsPhaseUntilSomebodyDecides() {
        rig.world.answer("1A.1", ActResult.refused("the safety rule forbids it"));
        rig.start();
        rig.approve("gate-1");
        rig.until("1A.1 has failed", () -> rig.run().state() == RunState.PAUSED_BY_FAILED_STEP);
        rig.pass(Duration.ofSeconds(30));
        assertThat(started("1A.2")).isFalse();
        assertThat(rig.run().log().escalations())
                .anySatisfy(one -> assertThat(one.text()).contains("1A.1 failed: the safety rule forbids it"));

        rig.world.answer("1A.1", ActResult.done("set", ""));
        rig.accept(new StepIntent(holder("operations"), "1A.1", StepIntent.Choice.RETRY, ""));
        rig.until("1A.2 has started", () -> started("1A.2"));
        assertThat(rig.run().step("1A.1").attempt()).isEqualTo(2);
    }

    @Test
    void aLostAnswerIsSettledByLookingAndNeverAskedTwice() {
        rig.world.answer("1B.2", ActResult.unknown("no answer within 5 s", ""));
        rig.start();
        rig.approve("gate-1");
        rig.until("1B.2 was asked", () -> rig.world.acts().contains("1B.2"));
        rig.world.see("1B.2", State.UNDER_WAY);
        rig.pass(Duration.ofSeconds(40));
        assertThat(rig.run().step("1B.2").running()).isTrue();
        rig.world.see("1B.2", State.MET);
        rig.until("1B.3 has started", () -> started("1B.3"));
        assertThat(rig.world.acts().stream().filter("1B.2"::equals)).hasSize(1);
    }

    @Test
    void aStepThatCouldNotBeSeenUntilItsTimeoutIsUnknownNotFailed() {
        rig.world.answer("1B.2", ActResult.unknown("no answer", "")).see("1B.2", State.NOT_YET);
        rig.start();
        rig.approve("gate-1");
        rig.until("1B.2 was asked", () -> rig.world.acts().contains("1B.2"));
        rig.world.see("1B.2", State.UNKNOWN);
        rig.until("1B.2 is settled", () -> rig.run().step("1B.2").stuck());
        assertThat(rig.run().step("1B.2").status()).isEqualTo(StepProgress.Status.UNKNOWN);
    }

    @Test
    void aHeldRunStartsNoStepAndGoesOnAfterResume() {
        rig.start();
        rig.untilGateOpen("gate-1");
        rig.accept(new ControlIntent.Hold(holder("operations"), "checking"));
        Run held = rig.run();
        rig.accept(new AnswerGate(holder("incident-commander"), "gate-1", 0, "", GateProgress.Choice.APPROVE, ""));
        rig.pass(Duration.ofMinutes(2));
        assertThat(rig.run().runningSteps()).isEmpty();
        assertThat(held.state()).isEqualTo(RunState.PAUSED_BY_OPERATOR);
        rig.accept(new ControlIntent.Resume(holder("incident-commander")));
        rig.until("1A.1 has started", () -> started("1A.1"));
    }

    @Test
    void anAbortEndsTheRunAndNamesWhatWasChanged() {
        rig.start();
        rig.approve("gate-1");
        rig.until("1A.1 was asked", () -> rig.world.acts().contains("1A.1"));
        rig.accept(new ControlIntent.Abort(holder("incident-commander"), "wrong night"));
        int acts = rig.world.acts().size();
        rig.pass(Duration.ofMinutes(1));

        assertThat(rig.run().state()).isEqualTo(RunState.CANCELED);
        assertThat(rig.run().standing().end().orElseThrow().remaining()).contains("1A.1");
        assertThat(rig.world.acts()).hasSize(acts);
    }

    @Test
    void aNewProcessGoesOnWhereTheOldOneStopped() {
        rig.start();
        rig.approve("gate-1");
        rig.until("1A.3 has started", () -> started("1A.3"));
        List<String> before = rig.world.acts();
        rig.restart();
        rig.approve("gate-2");
        rig.approve("gate-3");
        rig.approve("gate-4");
        rig.approve("gate-5");
        rig.until("it ends", () -> rig.run().ended());

        assertThat(rig.run().state()).isEqualTo(RunState.COMPLETED);
        assertThat(rig.world.acts()).startsWith(before.toArray(String[]::new)).doesNotHaveDuplicates();
    }

    @Test
    void silenceAtAGateEscalatesThenHoldsAndNeverApproves() {
        rig.world.see("east-infrastructure", State.UNKNOWN);
        rig.start();
        rig.approve("gate-1");
        rig.untilGateOpen("gate-2");
        rig.until("it is held", () -> rig.run().standing().hold().isPresent());

        assertThat(rig.run().progress().gate("gate-2").orElseThrow().approved()).isFalse();
        assertThat(rig.run().log().escalations())
                .anySatisfy(one -> assertThat(one.subject()).isEqualTo("gate-2"));
    }

    private boolean started(String step) {
        return rig.run().step(step).attempt() > 0;
    }

    private List<StepProgress> forwardSteps() {
        return rig.plan.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .map(Step::id)
                .map(rig.run()::step)
                .toList();
    }
}
