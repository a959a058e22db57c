package com.nxop.cutover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Busy;
import com.nxop.cutover.support.Rig;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The price of turning back, as said at the moment of turning, against what it took; the rule was made on other seeds. */
@Busy
class SimulatedWaysBackTest {

    private static final int RUNS = Integer.getInteger("undos", 30);
    private static final long FIRST_SEED = 50_000;

    @Test
    void nineOfTenWaysBackTakeNoLongerThanWasSaid() throws IOException {
        List<SimulatedWaysBack.Gone> gone = new SimulatedWaysBack(Rig.nxop()).play(FIRST_SEED, RUNS);

        Kept.write("undo.json", SimulatedWaysBack.report(gone));
        assertThat(gone).hasSize(RUNS);
        assertThat(gone.stream().filter(SimulatedWaysBack.Gone::within).count()).isGreaterThanOrEqualTo(RUNS * 9L / 10);
    }
}
