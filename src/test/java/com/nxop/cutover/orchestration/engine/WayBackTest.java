package com.nxop.cutover.orchestration.engine;

import static com.nxop.cutover.support.Rig.holder;
import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.support.Rig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way back, from wherever a run stands. */
class WayBackTest {

    private static final String EAST = "east-infrastructure";

    private final Rig rig = new Rig();

    @Test
    void aRefusedPromotionIsTakenBackByTheSmallProcedure() {
        rig.world.answer("1B.2", ActResult.refused("not available"));
        rig.start();
        rig.approve("gate-1");
        rig.until("1B.2 has failed", () -> rig.run().step("1B.2").stuck());
        rig.pass(Duration.ofSeconds(30));
        rig.accept(back(Optional.empty()));
        untilOver();

        assertThat(rig.run().standing().wayBack().orElseThrow().procedure()).isEqualTo("R1");
        assertThat(rig.run().state()).isEqualTo(RunState.ROLLED_BACK);
        assertThat(rig.world.acts()).contains("R1.1", "R1.2", "R1.4").doesNotContain("R2.2");
        assertThat(rig.run().step("R1.c7").passed()).isTrue();
        assertThat(rig.run().outlook().priced()).isPresent();
    }

    @Test
    void theFullProcedureLeavesAloneWhatIsAlreadyHome() {
        rig.start();
        rig.approve("gate-1");
        rig.until("1B.2 has promoted", () -> rig.run().step("1B.2").passed());
        rig.pass(Duration.ofSeconds(10));
        rig.accept(back(Optional.empty()));
        untilOver();

        assertThat(rig.run().standing().wayBack().orElseThrow().procedure()).isEqualTo("R2");
        assertThat(rig.world.acts()).contains("R2.2", "R2.3").doesNotContain("R2.1", "R2.8", "R2.9");
        assertThat(rig.run().step("R2.1").note()).startsWith("already so");
    }

    @Test
    void aChecklistOnlyLooksAndTheRunIsNotBackBeforeItIsComplete() {
        rig.start();
        rig.approve("gate-1");
        rig.until("1A.1 is done", () -> rig.run().step("1A.1").passed());
        rig.accept(back(Optional.of("R2")));
        rig.until("R2.4 is done", () -> rig.run().step("R2.4").passed());
        rig.world.see("R2.c4", State.NOT_YET);
        rig.until("the checklist is asked", () -> rig.run().step("R2.c4").running());
        rig.pass(Duration.ofSeconds(30));

        assertThat(rig.run().ended()).isFalse();
        assertThat(rig.world.acts()).doesNotContain("R2.c4");
        rig.world.see("R2.c4", State.MET);
        untilOver();
        assertThat(rig.run().state()).isEqualTo(RunState.ROLLED_BACK);
    }

    @Test
    void silenceTurnsTheRunBackOnceWhenTheSourceIsSeenToBeWell() {
        untilGateTwoIsSilent();
        rig.until("it turns back", () -> rig.run().standing().wayBack().isPresent());
        untilOver();

        assertThat(rig.run().state()).isEqualTo(RunState.ROLLED_BACK);
        assertThat(turns()).isEqualTo(1);
    }

    @Test
    void silenceHoldsTheRunWhenTheSourceCannotBeSeen() {
        for (State state : List.of(State.UNKNOWN, State.NOT_YET)) {
            Rig other = new Rig();
            other.world.see(EAST, state);
            other.start();
            other.approve("gate-1");
            other.untilGateOpen("gate-2");
            other.until("it is held", () -> other.run().standing().hold().isPresent());

            assertThat(other.run().standing().wayBack()).isEmpty();
            assertThat(other.run().log().escalations())
                    .anySatisfy(one -> assertThat(one.text()).contains("not rolled back by default", "us-east-1"));
        }
    }

    @Test
    void anAnswerBeforeTheDefaultStopsIt() {
        untilGateTwoIsSilent();
        GateProgress asked = rig.run().progress().gate("gate-2").orElseThrow();
        rig.accept(new AnswerGate(
                holder("incident-commander"),
                "gate-2",
                asked.round(),
                asked.digest(),
                GateProgress.Choice.APPROVE,
                ""));
        rig.pass(Duration.ofSeconds(150));
        assertThat(turns()).isZero();
    }

    @Test
    void aHoldBeforeTheDefaultStopsIt() {
        untilGateTwoIsSilent();
        rig.accept(new ControlIntent.Hold(holder("operations"), "let me look"));
        rig.pass(Duration.ofMinutes(10));
        assertThat(turns()).isZero();
    }

    @Test
    void aStoppedRollbackCallsEverybodyAndGivingItUpMeansFailed() {
        rig.world.answer("R2.5", ActResult.refused("the function is gone"));
        rig.start();
        rig.approve("gate-1");
        rig.until("1B.2 has promoted", () -> rig.run().step("1B.2").passed());
        rig.until("the cordon is up", () -> rig.run().step("1A.3").passed());
        rig.accept(back(Optional.empty()));
        rig.until("it has stopped", () -> rig.run().step("R2.5").stuck());

        assertThat(rig.run().state()).isEqualTo(RunState.PAUSED_BY_FAILED_STEP);
        RunEvent.Escalated called =
                rig.run().log().escalations().get(rig.run().log().escalations().size() - 1);
        assertThat(called.roles()).contains("management", "operations", "database-admin", "security");
        assertThat(called.text()).contains("has stopped", "By hand", "cordon");
        rig.accept(new ControlIntent.Abort(holder("incident-commander"), "by hand"));
        assertThat(rig.run().state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void aStrongerWayBackMayBeChosenUnderWayAWeakerOneNot() {
        rig.start();
        rig.approve("gate-1");
        rig.until("1B.2 has promoted", () -> rig.run().step("1B.2").passed());
        assertThat(rig.submit(back(Optional.of("R1")))).isInstanceOf(Decision.Refused.class);
        rig.accept(back(Optional.of("R2")));
        assertThat(rig.submit(back(Optional.of("R1")))).isInstanceOf(Decision.Already.class);
        rig.accept(back(Optional.of("R3")));
        untilOver();
        assertThat(rig.run().standing().wayBack().orElseThrow().procedure()).isEqualTo("R3");
        assertThat(rig.run().state()).isEqualTo(RunState.ROLLED_BACK);
    }

    @Test
    void aLimitBrokenTwiceHoldsTheRunOnce() {
        rig.start();
        rig.approve("gate-1");
        rig.until("1A.1 has started", () -> rig.run().step("1A.1").attempt() > 0);
        rig.world.see("guard-score", State.NOT_YET);
        rig.until("it is held", () -> rig.run().standing().hold().isPresent());
        rig.accept(new ControlIntent.Resume(holder("incident-commander")));
        rig.pass(Duration.ofMinutes(2));

        assertThat(rig.run().standing().hold()).isEmpty();
        assertThat(rig.run().log().escalations().stream()
                        .filter(one -> one.subject().equals("guard guard-score")))
                .hasSize(1);
    }

    @Test
    void aRepairHasTheTimeOfThePlanAndThenTheDefaultComes() {
        untilAListenerIsMissing();
        rig.pass(Duration.ofSeconds(60));
        rig.accept(step(StepIntent.Choice.FIX));
        rig.pass(Duration.ofMinutes(3));
        assertThat(turns()).isZero();
        rig.until("it turns back", () -> rig.run().standing().wayBack().isPresent());
        Duration waited = Duration.between(
                rig.run().step("2B.1").endedAt().orElseThrow(),
                rig.run().standing().wayBack().orElseThrow().since());
        assertThat(waited)
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(5).plusSeconds(2));
        assertThat(rig.submit(step(StepIntent.Choice.FIX))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void aRepairThatHelpsLetsTheRunGoOn() {
        untilAListenerIsMissing();
        rig.accept(step(StepIntent.Choice.FIX));
        rig.pass(Duration.ofMinutes(3));
        rig.world.see("2B.1", State.MET);
        rig.accept(step(StepIntent.Choice.RETRY));
        rig.untilGateOpen("gate-4");
        assertThat(turns()).isZero();
    }

    private void untilAListenerIsMissing() {
        rig.start();
        rig.approve("gate-1");
        rig.world.answer("2B.1", ActResult.accepted("told", "receipt"));
        rig.world.reading("2B.1", Map.of("missing", "text-message-processor"));
        rig.approve("gate-3");
        rig.approve("gate-2");
        rig.until("2B.1 has failed", () -> rig.run().step("2B.1").stuck());
    }

    private static StepIntent step(StepIntent.Choice choice) {
        return new StepIntent(holder("incident-commander"), "2B.1", choice, "the pod is restarted");
    }

    private void untilGateTwoIsSilent() {
        rig.start();
        rig.approve("gate-1");
        rig.approve("gate-3");
        rig.untilGateOpen("gate-2");
        rig.until(
                "gate-2 has expired",
                () -> rig.run().progress().gate("gate-2").orElseThrow().status() == GateProgress.Status.EXPIRED);
    }

    private void untilOver() {
        rig.until("it is over", () -> {
            rig.confirmRunning();
            return rig.run().ended();
        });
    }

    private long turns() {
        return rig.journal.read("R-1", 0, 10_000).stream()
                .filter(entry -> entry.event() instanceof RunEvent.TurnedBack)
                .count();
    }

    private static ControlIntent.RollBack back(Optional<String> procedure) {
        return new ControlIntent.RollBack(holder("incident-commander"), procedure, "trying the way back");
    }
}
