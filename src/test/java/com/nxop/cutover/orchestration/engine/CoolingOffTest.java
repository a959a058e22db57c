package com.nxop.cutover.orchestration.engine;

import static com.nxop.cutover.support.Rig.holder;
import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Readiness;
import com.nxop.cutover.support.Rig;
import org.junit.jupiter.api.Test;

/** A run that would follow too soon after another one. */
class CoolingOffTest {

    private final Rig rig = new Rig();

    @Test
    void aRunThatHasNotCooledOffStartsOnlyWhenTwoPeopleInsistOnRecord() {
        rig.world.see("cooling-off", State.NOT_YET);
        rig.prepare();
        rig.turn();
        rig.confirmAll();
        assertThat(start()).isInstanceOf(Decision.Refused.class);

        rig.accept(new PreparationIntent.InsistOnStart(holder("incident-commander"), "the storm is near"));
        assertThat(start()).isInstanceOf(Decision.Refused.class);
        rig.accept(new PreparationIntent.InsistOnStart(holder("management"), "agreed"));
        assertThat(start()).isInstanceOf(Decision.Accepted.class);
        assertThat(rig.run().readiness().overrides())
                .extracting(Readiness.StartOverride::reason)
                .containsExactly("the storm is near", "agreed");
    }

    private Decision start() {
        return rig.submit(new PreparationIntent.Start(holder("incident-commander")));
    }
}
