package com.nxop.cutover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.SqlJournal;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.NestedRuntimeException;

/** A journal in an H2 file on a disk of a few megabytes; skipped where no such disk can be mounted. */
class DiskFullTest {

    private static final Person IDA = new Person("U-1", "Incident Commander");
    private static final Instant AT = Instant.parse("2026-12-01T02:30:00Z");
    private static final Duration ROOM = Duration.ofSeconds(40);
    private static final int ENOUGH = 100_000;

    @TempDir
    Path disk;

    private long version;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(done("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()), "no small disk here");
    }

    @AfterEach
    void unmount() throws Exception {
        done("umount", disk.toString());
    }

    @Test
    void aFullDiskRefusesWhatItCannotKeepAndLosesNothingItAcknowledged() throws IOException {
        try (Database.Closing open = Database.closing(url())) {
            Journal journal = journal(open);
            Plan plan = Rig.nxop();
            RunEvent first = new RunEvent.Prepared("R-1", plan.digest(), Mode.PLANNED, Reach.LIVE, IDA);
            assertThat(journal.open(plan, entry("begin", first))).isTrue();
            version = 1;
            fill(disk.resolve("filler"));
            assertThatThrownBy(() -> write(journal, ENOUGH)).isInstanceOf(NestedRuntimeException.class);
            assertThatThrownBy(() -> write(journal, 1)).isInstanceOf(NestedRuntimeException.class);
            Files.delete(disk.resolve("filler"));
            Patience.until("the same program goes on once there is room", ROOM, () -> {
                version = journal.run("R-1").orElseThrow().version();
                write(journal, 10);
                return true;
            });
        }
        try (Database.Closing again = Database.closing(url())) {
            Journal journal = journal(again);
            assertThat(journal.run("R-1").orElseThrow().version()).isBetween(version, version + 1);
            assertThat(journal.verify("R-1").intact()).isTrue();
            version = journal.run("R-1").orElseThrow().version();
            write(journal, 10);
            assertThat(journal.verify("R-1").entries()).isEqualTo(version);
        }
    }

    private String url() {
        return "jdbc:h2:file:" + disk.resolve("journal").toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static Journal journal(Database.Closing open) {
        return new SqlJournal(open.database().jdbc(), open.database().transactions());
    }

    private void write(Journal journal, int entries) {
        for (int i = 0; i < entries; i++) {
            Journal.Appended done = journal.append(
                    entry("n" + version, new RunEvent.Noted(IDA, "x".repeat(500), AT)), Journal.Basis.of(version));
            assertThat(done).isEqualTo(Journal.Appended.WRITTEN);
            version++;
        }
    }

    private static Journal.Entry entry(String cause, RunEvent event) {
        return new Journal.Entry("R-1", IDA.id(), cause, AT, List.of(event), Optional.empty());
    }

    private static void fill(Path file) throws IOException {
        byte[] some = new byte[64 * 1024];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
