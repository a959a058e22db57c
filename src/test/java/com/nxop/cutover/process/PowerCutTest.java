package com.nxop.cutover.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Anchor;
import com.nxop.cutover.orchestration.journal.EmbeddedFile;
import com.nxop.cutover.orchestration.journal.Flush;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Journal.Appended;
import com.nxop.cutover.orchestration.journal.Journal.Basis;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.journal.Safekeeping;
import com.nxop.cutover.orchestration.journal.SqlJournal;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.ForgetfulDisk;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes under an H2 file: what had to be on the disk is there, and only good news may be gone. */
class PowerCutTest {

    private static final Plan PLAN = Rig.nxop();
    private static final Person IDA = new Person("U-1", "Incident Commander");
    private static final String RUN = "R-1";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:30:00Z"));
    private Path file;
    private Database.Closing database;
    private Journal journal;

    @BeforeEach
    void begin() {
        file = folder.resolve("journal");
        open();
        RunEvent prepared = new RunEvent.Prepared(RUN, PLAN.digest(), Mode.PLANNED, Reach.LIVE, IDA);
        journal.open(PLAN, new Entry(RUN, IDA.id(), "prepare", clock.instant(), List.of(prepared), Optional.empty()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRunThatWasOpenedIsThere() {
        cut();

        assertThat(journal.run(RUN).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void aCutTakesBackOnlyWhatNeedNotBeOnTheDiskAndIsNotFollowedByWhatMust() {
        write("decided", 1, true);
        write("seen", 2, false);
        write("seen again", 3, false);

        cut();

        assertThat(journal.run(RUN).orElseThrow().version()).isEqualTo(2);
        assertThat(journal.caused(RUN, "decided")).isTrue();

        write("seen", 2, false);
        write("decided again", 3, true);
        write("seen again", 4, false);
        journal.settle(RUN);
        cut();

        assertThat(journal.run(RUN).orElseThrow().version()).isEqualTo(5);
        assertThat(journal.verify(RUN).intact()).isTrue();
    }

    @Test
    void whatAProcessDecidesThatHasNotWrittenTheRunIsThere() {
        cut();
        write("decided by the next", 1, true);

        cut();

        assertThat(journal.run(RUN).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void theAnchorIsNeverAheadOfTheDisk() {
        Anchor anchor = Anchor.inMemory();
        write("decided", 1, true);
        write("seen", 2, false);
        assertThat(safekeeping(anchor).check()).isEmpty();
        write("seen again", 3, false);

        cut();

        assertThat(safekeeping(anchor).check()).isEmpty();
        assertThat(journal.run(RUN).orElseThrow().version()).isEqualTo(3);
    }

    private Safekeeping safekeeping(Anchor anchor) {
        return new Safekeeping(journal, new RunStore(journal, clock, (digest, stored) -> PLAN), anchor);
    }

    private void write(String cause, long version, boolean durable) {
        RunEvent event =
                durable ? new RunEvent.Noted(IDA, cause, clock.instant()) : new StepEvent.StepStarted("1A.1", 1);
        Entry entry = new Entry(RUN, IDA.id(), cause, clock.instant(), List.of(event), Optional.empty(), durable);
        assertThat(journal.append(entry, Basis.of(version))).isEqualTo(Appended.WRITTEN);
    }

    private void open() {
        String url = EmbeddedFile.safe(ForgetfulDisk.url(file)) + ";USER=sa";
        database = Database.closing(url);
        journal = new SqlJournal(database.database().jdbc(), database.database().transactions(), Flush.of(url));
    }

    private void cut() {
        database.database().jdbc().execute("SHUTDOWN IMMEDIATELY");
        database.close();
        ForgetfulDisk.cutPower(file);
        open();
    }
}
