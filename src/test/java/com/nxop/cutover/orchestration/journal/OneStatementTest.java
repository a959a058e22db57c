package com.nxop.cutover.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Journal.Appended;
import com.nxop.cutover.orchestration.journal.Journal.Basis;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.journal.Tails.Tail;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.Store;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class OneStatementTest {

    private static final Person IDA = new Person("U-1", "Ida");
    private static final String RUN = "R-1";
    private static final String LOCK = "UPDATE run SET version = version WHERE id = ";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:30:00Z"));
    private final Database database = Store.POSTGRES.open();
    private final SqlLease lease = new SqlLease(database.sql(), clock);
    private final Journal journal = new SqlJournal(database.jdbc(), database.transactions(), Flush.POSTGRESQL);
    private final OneStatement atOnce = new OneStatement(database.jdbc(), Flush.POSTGRESQL);
    private Tail tail = new Tail(0, Instant.EPOCH, "");

    @BeforeEach
    void prepare() {
        RunEvent prepared = new RunEvent.Prepared(RUN, Rig.nxop().digest(), Mode.PLANNED, Reach.LIVE, IDA);
        journal.open(
                Rig.nxop(), new Entry(RUN, IDA.id(), "prepare", clock.instant(), List.of(prepared), Optional.empty()));
        Recorded first = journal.read(RUN, 0, 1).get(0);
        tail = new Tail(1, first.at(), first.hash());
    }

    @Test
    void whatIsAppendedIsWholeAndGoesOn() {
        assertThat(append("a", tail, Optional.empty())).isTrue();
        assertThat(journal.read(RUN, 1, 9)).extracting(Recorded::cause).containsExactly("a");
        assertThat(journal.caused(RUN, "a")).isTrue();
        assertThat(journal.verify(RUN).intact()).isTrue();
    }

    @Test
    void anotherLastEntryThanTheKnownOneIsNotGoneOnFrom() {
        assertThat(append("a", new Tail(1, tail.at(), "f".repeat(64)), Optional.empty()))
                .isFalse();
        assertNothingWritten();
    }

    @Test
    void aRunThatWentOnIsNotWrittenTo() {
        journal.append(note("first", Optional.empty()), Basis.of(1));
        assertThat(append("a", tail, Optional.empty())).isFalse();
        assertThat(journal.read(RUN, 1, 9)).extracting(Recorded::cause).containsExactly("first");
    }

    @Test
    void anOlderEpochWritesNothing() {
        long epoch = lease.acquire("one", Duration.ofSeconds(10)).orElseThrow().epoch();
        clock.advance(Duration.ofSeconds(11));
        lease.acquire("two", Duration.ofSeconds(10));
        assertThat(append("a", tail, Optional.of(epoch))).isFalse();
        assertNothingWritten();
        assertThat(append("a", tail, Optional.of(epoch + 1))).isTrue();
    }

    @Test
    void theLoserOfADeadlockIsNotWritten() throws Exception {
        RunEvent prepared = new RunEvent.Prepared("R-2", Rig.nxop().digest(), Mode.PLANNED, Reach.LIVE, IDA);
        database.sql().sql("UPDATE run SET open_mark = NULL").update();
        journal.open(
                Rig.nxop(),
                new Entry("R-2", IDA.id(), "prepare", clock.instant(), List.of(prepared), Optional.empty()));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection other = database.source().getConnection();
                Connection own = database.source().getConnection()) {
            own.setAutoCommit(false);
            own.createStatement().execute("SET LOCAL deadlock_timeout = '100ms'");
            own.createStatement().execute(LOCK + "'R-2'");
            other.setAutoCommit(false);
            other.createStatement().execute("SET LOCAL deadlock_timeout = '1min'");
            other.createStatement().execute(LOCK + "'R-1'");
            Future<Boolean> winner = thread.submit(() -> other.createStatement().execute(LOCK + "'R-2'"));
            await().until(this::somebodyWaitsForALock);

            OneStatement loser =
                    new OneStatement(new JdbcTemplate(new SingleConnectionDataSource(own, true)), Flush.POSTGRESQL);
            Addition addition = Addition.of(note("a", Optional.empty()), tail, new EventCodec());
            assertThat(loser.write(List.of(addition))).isEmpty();

            own.rollback();
            assertThat(winner.get()).isFalse();
            other.rollback();
            assertNothingWritten();
        } finally {
            thread.shutdownNow();
        }
    }

    private boolean somebodyWaitsForALock() {
        return database.sql()
                .sql("SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    /** A database that came back with other entries: the journal reads anew what its memory has wrong. */
    @Test
    void aJournalWhoseMemoryIsWrongStillWritesAWholeChain() {
        journal.append(note("a", Optional.empty()), Basis.of(1));
        Recorded lost = journal.read(RUN, 1, 1).get(0);
        database.sql().sql("DELETE FROM journal WHERE number = 2").update();
        Row other = Row.chained(
                        new Entry(RUN, IDA.id(), "b", lost.at(), List.of(noted()), Optional.empty()),
                        1,
                        lost.previous(),
                        new EventCodec())
                .get(0);
        database.sql()
                .sql("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        other.run(),
                        other.number(),
                        other.at(),
                        other.actor(),
                        other.cause(),
                        other.kind(),
                        other.body(),
                        other.previous(),
                        other.hash())
                .update();
        assertThat(journal.append(note("c", Optional.empty()), Basis.of(2))).isEqualTo(Appended.WRITTEN);
        assertThat(journal.verify(RUN).intact()).isTrue();
        assertThat(journal.read(RUN, 1, 9)).extracting(Recorded::cause).containsExactly("b", "c");
    }

    private void assertNothingWritten() {
        assertThat(journal.read(RUN, 1, 9)).isEmpty();
        assertThat(journal.run(RUN).orElseThrow().version()).isEqualTo(1);
        assertThat(journal.caused(RUN, "a")).isFalse();
    }

    private boolean append(String cause, Tail after, Optional<Long> epoch) {
        Addition addition = Addition.of(note(cause, epoch), after, new EventCodec());
        return atOnce.write(List.of(addition)).contains(RUN);
    }

    private RunEvent noted() {
        return new RunEvent.Noted(IDA, "it's all \u2713", clock.instant());
    }

    private Entry note(String cause, Optional<Long> epoch) {
        return new Entry(RUN, IDA.id(), cause, clock.instant(), List.of(noted()), epoch);
    }
}
