package com.nxop.cutover.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Alone;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, killed as the kernel kills it. */
@Alone
class KilledProgramTest {

    private static final int WRITERS = 5;

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void h2KeepsEveryAcknowledgedWriteWhenTheWriterIsKilled() throws Exception {
        KilledWriter.Count count =
                new KilledWriter(folder.resolve("writer"), Integer.getInteger("writer.kills", WRITERS), 1).play();
        KillReport.add("h2Writer", count.figures());
        assertThat(count.lost()).isZero();
        assertThat(count.intact()).isTrue();
    }

    /** A whole cutover and a start after each kill take minutes, so it is played when asked for: {@code -Dkills=25}. */
    @Test
    @EnabledIfSystemProperty(named = "kills", matches = "[1-9][0-9]*")
    @Timeout(900)
    void aKilledProgramGoesOnRepeatsNothingAndLosesNoApproval() throws Exception {
        long seed = Long.getLong("kill.seed", 1);
        Packaged packaged = Packaged.in(folder);
        long start = System.nanoTime();
        Killings.Count count = new Killings(packaged, folder, Integer.getInteger("kills"), seed).play();
        double seconds = (System.nanoTime() - start) / 1e9;
        KillReport.add("cutovers", KillReport.of(count, packaged.packaged(), seed, seconds));
        assertThat(count.wrong()).isEmpty();
        assertThat(count.resumes()).hasSize(count.working());
    }
}
