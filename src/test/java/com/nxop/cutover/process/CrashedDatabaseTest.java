package com.nxop.cutover.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Flush;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Journal.Appended;
import com.nxop.cutover.orchestration.journal.Journal.Basis;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.journal.SqlJournal;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL loses its processes at once: what had to be on its disk is there, and only good news may be gone. */
class CrashedDatabaseTest {

    private static final Plan PLAN = Rig.nxop();
    private static final Person IDA = new Person("U-1", "Incident Commander");
    private static final String RUN = "R-1";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:30:00Z"));
    private OwnPostgres server;
    private Database.Closing database;
    private Journal journal;

    @BeforeEach
    void open() throws IOException {
        server = new OwnPostgres(folder.resolve("pg"));
        database = Database.closing(server.url());
        journal =
                new SqlJournal(database.database().jdbc(), database.database().transactions(), Flush.of(server.url()));
        RunEvent prepared = new RunEvent.Prepared(RUN, PLAN.digest(), Mode.PLANNED, Reach.LIVE, IDA);
        journal.open(PLAN, new Entry(RUN, IDA.id(), "prepare", clock.instant(), List.of(prepared), Optional.empty()));
        holdBackTheBackgroundWriter();
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    @Test
    void aCrashTakesBackOnlyWhatNeedNotBeOnTheDiskAndIsNotFollowedByWhatMust() throws IOException {
        write("decided", 1, true);
        write("seen", 2, false);
        write("seen again", 3, false);

        crash();

        assertThat(journal.run(RUN).orElseThrow().version()).isEqualTo(2);
        assertThat(journal.verify(RUN).intact()).isTrue();
        assertThat(journal.caused(RUN, "decided")).isTrue();
        assertThat(journal.caused(RUN, "seen")).isFalse();

        holdBackTheBackgroundWriter();
        write("seen", 2, false);
        write("decided again", 3, true);
        write("seen again", 4, false);
        journal.settle(RUN);
        crash();

        assertThat(journal.run(RUN).orElseThrow().version()).isEqualTo(5);
        assertThat(journal.verify(RUN).intact()).isTrue();
    }

    @Test
    void whoKnewWhatIsGoneReadsWhatStandsInItsPlace() throws IOException {
        RunStore store = new RunStore(journal, clock, (digest, stored) -> PLAN);
        write("seen", 1, false);
        assertThat(store.find(RUN).orElseThrow().step("1A.1").attempt()).isEqualTo(1);

        crash();
        clock.advance(Duration.ofSeconds(1));
        write("decided", 1, true);

        assertThat(store.find(RUN).orElseThrow().version()).isEqualTo(2);
        assertThat(store.find(RUN).orElseThrow().step("1A.1").attempt()).isZero();
        assertThat(store.find(RUN).orElseThrow().log().notes()).hasSize(1);
    }

    private void write(String cause, long version, boolean durable) {
        RunEvent event =
                durable ? new RunEvent.Noted(IDA, cause, clock.instant()) : new StepEvent.StepStarted("1A.1", 1);
        Entry entry = new Entry(RUN, IDA.id(), cause, clock.instant(), List.of(event), Optional.empty(), durable);
        assertThat(journal.append(entry, Basis.of(version))).isEqualTo(Appended.WRITTEN);
    }

    /** It would bring what need not be there to the disk within a second. */
    private void holdBackTheBackgroundWriter() throws IOException {
        long writer = database.database()
                .sql()
                .sql("SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'")
                .query(Long.class)
                .single();
        new ProcessBuilder("kill", "-STOP", String.valueOf(writer))
                .inheritIO()
                .start()
                .onExit()
                .join();
    }

    private void crash() throws IOException {
        server.crash();
        server.start();
    }
}
