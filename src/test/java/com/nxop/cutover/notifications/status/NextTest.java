package com.nxop.cutover.notifications.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.run.StepProgress.Status;
import com.nxop.cutover.support.Rig;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NextTest {

    private final Rig rig = new Rig();

    /** Phase 2: the paths 2A and 2B side by side, 2C after both. */
    @Test
    void aPathThatComesAfterOthersBeginsWhenTheyAreThrough() {
        rig.world.see("2A.1", Observation.State.UNDER_WAY);
        rig.start();
        rig.approve("gate-1");
        rig.approve("gate-2");
        rig.approve("gate-3");
        rig.until("2A.1 runs", () -> rig.run().step("2A.1").status() == Status.RUNNING);
        Duration estimate = rig.plan.step("2A.1").orElseThrow().estimate();
        Duration gone = rig.run().step("2A.1").elapsed(rig.clock.instant());
        assertThat(next()).contains("2C.1, ").endsWith("in about " + Words.span(estimate.minus(gone)));
        rig.pass(estimate);
        assertThat(next()).contains("2C.1, ").endsWith(", any moment");
    }

    private String next() {
        return Next.of(rig.run(), rig.clock.instant());
    }
}
