package com.nxop.cutover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Rig;
import org.junit.jupiter.api.Test;

class CrashPointTest {

    @Test
    void aRunEndedAtAnyInputOrOutputComesToTheSameEndAndRepeatsNothing() {
        CrashPoints.Result result = new CrashPoints(Rig.nxop()).play(1);
        assertThat(result.different()).isEmpty();
        assertThat(result.repeated()).isEmpty();
        assertThat(result.points()).isGreaterThan(400);
    }
}
