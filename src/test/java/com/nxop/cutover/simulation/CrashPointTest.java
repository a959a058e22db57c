package com.nxop.cutover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Busy;
import com.nxop.cutover.support.Rig;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code -Dpairs=N} draws more pairs. */
@Busy
class CrashPointTest {

    private static final int PAIRS = 100;

    @Test
    void aRunEndedAtAnyInputOrOutputComesToTheSameEndAndRepeatsNothing() throws IOException {
        CrashPoints.Result result = new CrashPoints(Rig.nxop()).play(Integer.getInteger("pairs", PAIRS));
        Kept.write("crashpoints.json", result.report());
        assertThat(result.different()).isEmpty();
        assertThat(result.repeated()).isEmpty();
        assertThat(result.ios()).isGreaterThan(400);
    }
}
