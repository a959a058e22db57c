package com.nxop.cutover.orchestration.engine;

import static com.nxop.cutover.support.Rig.holder;
import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.support.Rig;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer to an open decision takes effect after the plan's grace, and until then it can be withdrawn. */
class WithdrawalTest {

    private static final String STEP = "1B.2";

    private final Rig rig = new Rig();

    @BeforeEach
    void thePromotionIsRefused() {
        rig.world.answer(STEP, ActResult.refused("not allowed"));
        rig.start();
        rig.approve("gate-1");
        rig.until("it has failed", () -> rig.run().step(STEP).stuck());
    }

    @Test
    void anAnswerTakesEffectWhenItsGraceIsOverAndOnce() {
        skip();
        Pending answer = Pending.open(rig.run(), STEP).orElseThrow();
        assertThat(Duration.between(answer.at(), answer.effective()))
                .isEqualTo(rig.run().plan().clocks().grace().orElseThrow());
        rig.pass(Duration.ofSeconds(4));
        assertThat(rig.run().step(STEP).stuck()).isTrue();

        rig.pass(Duration.ofSeconds(2));
        assertThat(rig.run().step(STEP).passed()).isTrue();
        assertThat(rig.run().progress().pending()).isEmpty();
    }

    @Test
    void aWithdrawnAnswerNeverActsAndTheClockIsAsItWas() {
        Question before = Question.open(rig.run(), STEP).orElseThrow();
        skip();
        assertThat(withdraw()).isInstanceOf(Decision.Accepted.class);
        rig.pass(Duration.ofSeconds(20));

        assertThat(rig.run().step(STEP).stuck()).isTrue();
        assertThat(Question.open(rig.run(), STEP)).contains(before);
        assertThat(withdraw()).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void itSurvivesTheEndOfTheProcess() {
        skip();
        rig.restart();
        rig.pass(Duration.ofSeconds(6));
        assertThat(rig.run().step(STEP).passed()).isTrue();
    }

    @Test
    void theDefaultWaitsForTheGraceAndComesAtOnceAfterALateWithdrawal() {
        Instant due = Question.open(rig.run(), STEP).orElseThrow().due();
        rig.pass(Duration.between(rig.clock.instant(), due.minusSeconds(2)));
        skip();
        rig.pass(Duration.ofSeconds(4));
        assertThat(rig.run().standing().wayBack()).isEmpty();

        withdraw();
        rig.pass(Duration.ofSeconds(1));
        assertThat(rig.run().standing().wayBack()).isPresent();
    }

    @Test
    void anObjectionByHoldingTakesItBack() {
        skip();
        rig.accept(new ControlIntent.Hold(holder("operations"), "let me look"));
        rig.pass(Duration.ofSeconds(10));
        assertThat(rig.run().step(STEP).stuck()).isTrue();
    }

    @Test
    void aSecondAnswerWaitsForTheWithdrawalOfTheFirst() {
        skip();
        assertThat(skip()).isInstanceOf(Decision.Already.class);
        assertThat(rig.submit(
                        new StepIntent(holder("incident-commander"), STEP, StepIntent.Choice.DONE, "seen in West")))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void turningBackAndEndingNeedNoGrace() {
        skip();
        rig.submit(new ControlIntent.RollBack(holder("incident-commander"), Optional.empty(), "enough"));
        assertThat(rig.run().standing().wayBack()).isPresent();
        assertThat(Pending.open(rig.run())).isEmpty();

        rig.submit(new ControlIntent.Abort(holder("incident-commander"), "enough"));
        assertThat(rig.run().state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void aRunThatTheEngineHoldsIsResumedAfterTheGraceOnly() {
        Rig late = new Rig();
        late.start();
        late.approve("gate-1");
        late.world.see("guard-lag-msk", State.NOT_YET);
        late.until("it is held", () -> late.run().standing().hold().isPresent());
        late.submit(new ControlIntent.Resume(holder("incident-commander")));
        assertThat(Pending.open(late.run(), Pending.RUN)).isPresent();
        late.submit(new ControlIntent.Withdraw(holder("operations"), ""));
        late.pass(Duration.ofSeconds(7));
        assertThat(late.run().standing().hold()).isPresent();

        late.submit(new ControlIntent.Resume(holder("incident-commander")));
        late.until("it has taken effect", () -> late.run().progress().pending().isEmpty());
    }

    private Decision skip() {
        return rig.submit(
                new StepIntent(holder("incident-commander"), STEP, StepIntent.Choice.SKIP, "promoted by hand"));
    }

    private Decision withdraw() {
        return rig.submit(new ControlIntent.Withdraw(holder("operations"), STEP));
    }
}
