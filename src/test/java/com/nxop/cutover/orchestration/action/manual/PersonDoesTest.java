package com.nxop.cutover.orchestration.action.manual;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Contexts;
import org.junit.jupiter.api.Test;

class PersonDoesTest {

    @Test
    void aManualStepHasNothingToMeasureAndNothingToSend() {
        var step = Contexts.with("who", "Ines (Incident Commander)").step();
        assertThat(new PersonDoes().observe(step).met()).isTrue();
        assertThat(new PersonDoes().act(step).answer()).isEqualTo(Answer.DONE);
    }
}
