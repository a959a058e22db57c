package com.nxop.cutover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Busy;
import com.nxop.cutover.support.Rig;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code -Dseed=N} plays one seed alone, {@code -Druns=N} more of them. */
@Busy
class SimulationTest {

    private static final long RUNS = 2_000;

    private final Suite suite = new Suite(Rig.nxop());

    @Test
    void noSeedBreaksAnInvariantAndEveryFaultAndBranchIsReached() throws IOException {
        long start = System.nanoTime();
        Long one = Long.getLong("seed");
        Tally tally = one == null ? suite.play(1, Long.getLong("runs", RUNS)) : suite.play(one, 1);

        double wall = (System.nanoTime() - start) / 1e9;
        Kept.write("simulation.json", tally.report(one == null ? 1 : one, wall));
        String story = tally.broken().stream().limit(3).map(suite::explain).collect(Collectors.joining("\n\n"));
        assertThat(tally.broken()).as(story).isEmpty();
        if (one == null) {
            assertThat(tally.faultsMissed()).isEmpty();
            assertThat(tally.branchesMissed()).isEmpty();
            assertThat(tally.faultsPerRun()).isGreaterThan(8);
            silenceHasAKnownEnd(tally.defaults());
        }
    }

    /** That none came twice, after an objection or into a region not seen well is an invariant of every run. */
    private static void silenceHasAKnownEnd(Defaults defaults) {
        assertThat(defaults.slow()).isEmpty();
        assertThat(defaults.afterCrashes()).isPositive();
        assertThat(DefaultRows.What.values())
                .allSatisfy(
                        what -> assertThat(defaults.led(what)).as(what.name()).isPositive());
    }

    @Test
    void theSameSeedGivesTheSameJournal() {
        try (Quiet quiet = new Quiet()) {
            for (long seed = 40; seed < 50; seed++) {
                assertThat(heads(seed)).isEqualTo(heads(seed));
            }
        }
    }

    private String heads(long seed) {
        Outcome outcome = suite.play(seed);
        return outcome.stage().book.verify(Stage.RUN) + " " + outcome.simulated() + " "
                + outcome.stage().struck();
    }
}
