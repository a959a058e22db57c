package com.nxop.cutover.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Anchor;
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

/** What a journal owes when its database loses what is not on the disk: only good news may be gone. */
abstract class CrashContract {

    private static final Plan PLAN = Rig.nxop();
    private static final Person IDA = new Person("U-1", "Incident Commander");
    private static final String RUN = "R-1";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:30:00Z"));
    private String url = "";
    private Database.Closing database;
    private Journal journal;

    /** Starts the database; its address. */
    abstract String start() throws IOException;

    /** Ends the database at once and starts it again with what was on its disk. */
    abstract void crash(Database database) throws IOException;

    /** From now on nothing that is not asked for is brought to the disk. */
    abstract void holdBack(Database database) throws IOException;

    /** Ends it for good. */
    abstract void end();

    @BeforeEach
    void begin() throws IOException {
        url = start();
        database = Database.closing(url);
        journal = journal();
        RunEvent prepared = new RunEvent.Prepared(RUN, PLAN.digest(), Mode.PLANNED, Reach.LIVE, IDA);
        journal.open(PLAN, new Entry(RUN, IDA.id(), "prepare", clock.instant(), List.of(prepared), Optional.empty()));
        holdBack(database.database());
    }

    @AfterEach
    void close() {
        database.close();
        end();
    }

    @Test
    void aRunThatWasOpenedIsThere() throws IOException {
        crash();

        assertThat(journal.run(RUN).orElseThrow().version()).isEqualTo(1);
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

        write("seen", 2, false);
        write("decided again", 3, true);
        write("seen again", 4, false);
        journal.settle(RUN);
        crash();

        assertThat(journal.run(RUN).orElseThrow().version()).isEqualTo(5);
        assertThat(journal.verify(RUN).intact()).isTrue();
    }

    @Test
    void whatAProcessDecidesThatHasNotWrittenTheRunBeforeIsThere() throws IOException {
        journal = journal();
        write("decided by the next", 1, true);

        crash();

        assertThat(journal.run(RUN).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void theAnchorIsNeverAheadOfTheDisk() throws IOException {
        Anchor anchor = Anchor.inMemory();
        write("decided", 1, true);
        write("seen", 2, false);
        assertThat(new Safekeeping(journal, store(), anchor).check()).isEmpty();
        write("seen again", 3, false);

        crash();

        assertThat(new Safekeeping(journal, store(), anchor).check()).isEmpty();
        assertThat(journal.run(RUN).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void whoKnewWhatIsGoneReadsWhatStandsInItsPlace() throws IOException {
        RunStore store = store();
        write("seen", 1, false);
        assertThat(store.find(RUN).orElseThrow().step("1A.1").attempt()).isEqualTo(1);

        crash();
        clock.advance(Duration.ofSeconds(1));
        write("decided", 1, true);

        assertThat(store.find(RUN).orElseThrow().version()).isEqualTo(2);
        assertThat(store.find(RUN).orElseThrow().step("1A.1").attempt()).isZero();
        assertThat(store.find(RUN).orElseThrow().log().notes()).hasSize(1);
    }

    private RunStore store() {
        return new RunStore(journal, clock, (digest, stored) -> PLAN);
    }

    private void write(String cause, long version, boolean durable) {
        RunEvent event =
                durable ? new RunEvent.Noted(IDA, cause, clock.instant()) : new StepEvent.StepStarted("1A.1", 1);
        Entry entry = new Entry(RUN, IDA.id(), cause, clock.instant(), List.of(event), Optional.empty(), durable);
        assertThat(journal.append(entry, Basis.of(version))).isEqualTo(Appended.WRITTEN);
    }

    private Journal journal() {
        return new SqlJournal(database.database().jdbc(), database.database().transactions(), Flush.of(url));
    }

    private void crash() throws IOException {
        crash(database.database());
        holdBack(database.database());
    }
}
