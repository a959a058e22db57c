package com.nxop.cutover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Busy;
import com.nxop.cutover.support.Rig;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@Busy
class MutantTest {

    private static final long SEEDS = 5_000;

    @Test
    void everyPlantedBugIsFound() throws IOException {
        Mutants.Result result = new Mutants(Rig.nxop()).hunt(SEEDS);
        Kept.write("mutants.json", result.report());
        assertThat(result.survived()).isEmpty();
        assertThat(result.planted()).isGreaterThanOrEqualTo(40);
    }
}
