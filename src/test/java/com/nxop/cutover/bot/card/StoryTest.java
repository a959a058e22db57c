package com.nxop.cutover.bot.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.run.StepEvent;
import org.junit.jupiter.api.Test;

/** An entry of the journal as a sentence. */
class StoryTest {

    private static String answered(ActResult result) {
        return Story.of(new StepEvent.ActAnswered("1B.2", 1, result));
    }

    @Test
    void anAnswerIsToldWithWhatItSaid() {
        assertThat(answered(ActResult.accepted("the switchover was taken on", "task-1")))
                .isEqualTo("step 1B.2: the outside answered accepted: the switchover was taken on");
        assertThat(answered(ActResult.refused("access denied")))
                .isEqualTo("step 1B.2: the outside answered refused: access denied");
        assertThat(answered(ActResult.unknown("the answer was lost when the program stopped", "")))
                .isEqualTo("step 1B.2: the outside answered unknown: the answer was lost when the program stopped");
        assertThat(answered(ActResult.done("", ""))).isEqualTo("step 1B.2: the outside answered done");
    }
}
