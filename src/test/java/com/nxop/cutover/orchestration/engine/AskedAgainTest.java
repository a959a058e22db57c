package com.nxop.cutover.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.StepProgress;
import com.nxop.cutover.support.Rig;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What became of a request is not known: only what is harmless to send twice is sent again, after a look, and in time. */
class AskedAgainTest {

    private static final String HARMLESS = "1A.1";
    private static final String ONCE = "1B.2";
    private static final ActResult LOST = ActResult.unknown("no answer", "lost");

    private final Rig rig = new Rig();

    @Test
    void itIsSentAgainWhenItHasHadItsTimeAndIsStillWanted() {
        rig.world.answer(HARMLESS, LOST);
        untilSent(HARMLESS);
        rig.pass(StepProgress.LONGEST_CALL.minusSeconds(2));
        assertThat(sends(HARMLESS)).isOne();

        rig.pass(Duration.ofSeconds(4));
        assertThat(sends(HARMLESS)).isEqualTo(2);
        assertThat(step(HARMLESS).attempt()).isOne();

        rig.world.see(HARMLESS, State.MET);
        rig.until("it is done", () -> step(HARMLESS).passed());
        assertThat(sends(HARMLESS)).isEqualTo(2);
    }

    @Test
    void itsTimeIsNotLongerForThat() {
        rig.world.answer(HARMLESS, LOST);
        untilSent(HARMLESS);
        Duration timeout = rig.plan.step(HARMLESS).orElseThrow().timeout();
        rig.pass(timeout.plusSeconds(2));
        assertThat(step(HARMLESS).stuck()).isTrue();
        int sent = sends(HARMLESS);
        rig.pass(Duration.ofMinutes(1));
        assertThat(sends(HARMLESS)).isEqualTo(sent);
    }

    @Test
    void whatMustNotBeSentTwiceIsNot() {
        rig.world.answer(ONCE, LOST);
        untilSent(ONCE);
        assertSentOnceInItsWholeTime(ONCE);
    }

    @Test
    void whatIsTakenOnIsWaitedFor() {
        rig.world.answer(HARMLESS, ActResult.accepted("taken on", ""));
        untilSent(HARMLESS);
        assertSentOnceInItsWholeTime(HARMLESS);
    }

    @Test
    void whatCannotBeSeenIsNotSentAgain() {
        rig.world.answer(HARMLESS, LOST);
        untilSent(HARMLESS);
        rig.world.see(HARMLESS, State.UNKNOWN);
        assertSentOnceInItsWholeTime(HARMLESS);
    }

    @Test
    void nothingIsSentAgainWhileTheRunIsHeld() {
        rig.world.answer(HARMLESS, LOST);
        untilSent(HARMLESS);
        rig.accept(new ControlIntent.Hold(Rig.holder("operations"), "wait"));
        rig.pass(StepProgress.LONGEST_CALL.multipliedBy(3));
        assertThat(sends(HARMLESS)).isOne();
    }

    /** Killed between the intention and its effect: the next process sends it, once. */
    @Test
    void anIntentionWhoseProcessDiedIsCarriedOut() {
        rig.world.see(HARMLESS, State.UNKNOWN);
        started(HARMLESS);
        Decision intended = rig.submit(new Report.Intend(HARMLESS, 1, "R-1/1A.1/1"));
        assertThat(intended).isInstanceOf(Decision.Accepted.class);
        rig.world.see(HARMLESS, State.NOT_YET);
        rig.restart();
        rig.until("it is done", () -> step(HARMLESS).passed());
        assertThat(sends(HARMLESS)).isOne();
        assertThat(step(HARMLESS).elapsed(rig.clock.instant()))
                .isLessThan(rig.plan.step(HARMLESS).orElseThrow().timeout());
    }

    private void assertSentOnceInItsWholeTime(String step) {
        rig.until("its time is over", () -> step(step).stuck());
        assertThat(sends(step)).isOne();
    }

    private void untilSent(String step) {
        started(step);
        rig.until(step + " is sent", () -> sends(step) > 0);
    }

    /** As far as the step's start, which is in the phase after the first gate. */
    private void started(String step) {
        rig.start();
        rig.approve("gate-1");
        rig.until(step + " runs", () -> {
            rig.confirmRunning();
            return step(step).running();
        });
    }

    private int sends(String step) {
        return Collections.frequency(rig.world.acts(), step);
    }

    private StepProgress step(String id) {
        return rig.run().step(id);
    }
}
