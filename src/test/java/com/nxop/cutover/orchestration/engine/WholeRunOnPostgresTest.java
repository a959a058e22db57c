package com.nxop.cutover.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.Store;
import org.junit.jupiter.api.Test;

class WholeRunOnPostgresTest {

    @Test
    void theWholePlanRunsAndIsReadBackAfterARestart() {
        Rig rig = new Rig(Store.POSTGRES.open());
        rig.start();
        rig.approve("gate-1");
        rig.restart();
        for (String gate : new String[] {"gate-2", "gate-3", "gate-4", "gate-5"}) {
            rig.approve(gate);
        }
        rig.until("the run is over", () -> {
            rig.confirmRunning();
            return rig.run().ended();
        });
        assertThat(rig.run().state()).isEqualTo(RunState.COMPLETED);
        assertThat(rig.journal.verify("R-1").intact()).isTrue();
    }
}
