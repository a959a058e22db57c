package com.nxop.cutover.bot.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Verdict;
import com.nxop.cutover.support.BlockKit;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BoardCardTest {

    @Test
    void progressCountsCompletedStepsAndTellsRunningOnesApart() {
        assertThat(read(Stories.phaseOne(Plans.small()))).contains("1 of 4 steps (25 %), running: 1A.1, 1B.1");
    }

    @Test
    void theThreeClocksShowLimitsAndWhatIsLeft() {
        Runs runs = Stories.phaseOne(Plans.small()).later(25);
        assertThat(read(runs))
                .contains("*Attempt clock*\n30 s of 10 m, 9 m 30 s left")
                .contains("*Business clock*\n30 s of 15 m, 14 m 30 s left")
                .contains("*Contract clock*\n30 s of 1 h, 59 m 30 s left");
    }

    @Test
    void aClockOverItsLimitSaysByHowMuch() {
        assertThat(read(Stories.phaseOne(Plans.small()).later(655))).contains("over by 1 m");
    }

    @Test
    void theNextStepComesWithAnEstimate() {
        assertThat(read(Stories.phaseOne(Plans.small()))).contains("*Next* 1A.2, Wait for DNS, in about 25 s");
    }

    @Test
    void aFailedStepIsNamedWithItsCauseAndWhoDecides() {
        Runs runs = Stories.phaseOne(Plans.small()).failsAt("1A.1", Verdict.FAILED, "3 of 5 endpoints are away");
        assertThat(read(runs))
                .contains("*Stopped at a failed step*")
                .contains(":octagonal_sign: failed  *1A.1*")
                .contains("3 of 5 endpoints are away")
                .contains("Incident Commander <@U0INES>: decide about step *1A.1*");
    }

    @Test
    void unknownIsNeverShownAsFailed() {
        Runs runs = Stories.phaseOne(Plans.small()).failsAt("1B.1", Verdict.UNKNOWN, "answer lost");
        assertThat(read(runs)).contains(":grey_question: unknown  *1B.1*").doesNotContain("failed  *1B.1*");
    }

    @Test
    void aHeldRunOffersResumeInsteadOfHold() {
        Runs runs = Stories.phaseOne(Plans.small()).submit(new ControlIntent.Hold(People.INES, "bridge is down"));
        assertThat(BlockKit.actions(BoardCard.of(runs.run(), runs.now()).blocks()))
                .containsExactly("run.resume", "run.rollback", "run.abort", "show.runbook");
        assertThat(read(runs)).contains("*Held*").contains("bridge is down");
    }

    @Test
    void anEndedRunHasNoButtonsAndSaysWhatRemains() {
        Runs runs = Stories.phaseOne(Plans.small())
                .acts("1A.1")
                .submit(new ControlIntent.Abort(People.INES, "broker lost in West"));
        assertThat(BlockKit.actions(BoardCard.of(runs.run(), runs.now()).blocks()))
                .isEmpty();
        assertThat(read(runs))
                .contains("*Canceled*")
                .contains("broker lost in West")
                .contains("*What remains* Changed outside and left so: 1A.1.");
    }

    @Test
    void theFallbackStatesTheStateInWords() {
        Runs runs = Stories.phaseOne(Plans.small());
        assertThat(BoardCard.of(runs.run(), runs.now()).text())
                .startsWith("Small region switch: In progress. 1 of 4 steps")
                .contains("Next: 1A.2");
    }

    @Test
    void theUndoPriceIsCalledADesignEstimate() {
        assertThat(read(Stories.gateFive(Plans.small()))).contains("*Undo now*\nR1, about 1 m (design estimate)");
    }

    private static String read(Runs runs) {
        Instant now = runs.now();
        return BlockKit.read(BoardCard.of(runs.run(), now).blocks());
    }
}
