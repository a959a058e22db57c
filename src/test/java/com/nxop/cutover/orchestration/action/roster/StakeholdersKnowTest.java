package com.nxop.cutover.orchestration.action.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.aws.Steps;
import org.junit.jupiter.api.Test;

class StakeholdersKnowTest {

    private final StakeholdersKnow know = new StakeholdersKnow();

    @Test
    void oneGroupThatHasNotSaidSoKeepsItFromBeingMet() {
        Observation seen = know.observe(Steps.with("any", "")
                .knowing("stakeholders/internal", "+acknowledged by Max for all")
                .knowing("stakeholders/partners", "-2 of 3 have acknowledged")
                .context());
        assertThat(seen.state()).isEqualTo(Observation.State.NOT_YET);
        assertThat(seen.summary()).contains("1 of 2 groups", "partners 2 of 3 have acknowledged");
    }

    @Test
    void whenAllHaveSaidSoItIsMet() {
        Observation seen = know.observe(Steps.with("any", "")
                .knowing("stakeholders/internal", "+3 of 3 have acknowledged")
                .context());
        assertThat(seen.state()).isEqualTo(Observation.State.MET);
    }
}
