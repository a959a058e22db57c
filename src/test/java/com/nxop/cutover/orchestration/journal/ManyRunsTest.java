package com.nxop.cutover.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Journal.Appended;
import com.nxop.cutover.orchestration.journal.Journal.Basis;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many runs written to at once, some of them wrongly: each gets its own answer, and what was not wrong is there. */
@ParameterizedClass
@EnumSource(Store.class)
@Timeout(120)
class ManyRunsTest {

    private static final Plan PLAN = Rig.nxop();
    private static final Person IDA = new Person("U-1", "Ida");
    private static final int RUNS = 10;
    private static final int ROUNDS = 40;
    private static final Duration LENGTH = Duration.ofSeconds(10);

    @Parameter
    Store kind;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:30:00Z"));
    private Journal journal;
    private long epoch;

    @BeforeEach
    void open() {
        Database database = kind.open();
        Flush flush = kind == Store.POSTGRES ? Flush.POSTGRESQL : Flush.ALWAYS;
        journal = new SqlJournal(database.jdbc(), database.transactions(), flush);
        SqlLease lease = new SqlLease(database.sql(), clock);
        lease.acquire("one", LENGTH);
        clock.advance(LENGTH);
        epoch = lease.acquire("two", LENGTH).orElseThrow().epoch();
        for (int i = 0; i < RUNS; i++) {
            String run = run(i);
            RunEvent prepared = new RunEvent.Prepared(run, PLAN.digest(), Mode.PLANNED, Reach.LIVE, IDA);
            journal.open(
                    PLAN, new Entry(run, IDA.id(), "prepare", clock.instant(), List.of(prepared), Optional.empty()));
            int aside = database.sql()
                    .sql("UPDATE run SET open_mark = ? WHERE id = ?")
                    .params(run, run)
                    .update();
            assertThat(aside).isOne();
        }
    }

    @Test
    void eachRunGetsWhatWasRightForIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RUNS);
        CyclicBarrier together = new CyclicBarrier(RUNS);
        List<Future<List<Appended>>> all = new ArrayList<>();
        try {
            for (int i = 0; i < RUNS; i++) {
                String run = run(i);
                int number = i;
                all.add(threads.submit(() -> {
                    together.await();
                    return write(run, number);
                }));
            }
            for (Future<List<Appended>> one : all) {
                assertThat(one.get()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
        for (int i = 0; i < RUNS; i++) {
            assertThat(journal.verify(run(i))).satisfies(chain -> {
                assertThat(chain.intact()).isTrue();
                assertThat(chain.entries()).isEqualTo(1 + 3 * ROUNDS);
            });
        }
    }

    /** What came of it otherwise than it should. */
    private List<Appended> write(String run, int number) {
        List<Appended> wrong = new ArrayList<>();
        long version = 1;
        for (int round = 0; round < ROUNDS; round++) {
            expect(Appended.WRITTEN, append(run, "asked " + round, version, Optional.empty(), 1), wrong);
            version++;
            expect(Appended.WRITTEN, append(run, "engine", version, Optional.of(epoch), 2), wrong);
            version += 2;
            switch ((round + number) % 5) {
                case 0 ->
                    expect(Appended.DUPLICATE, append(run, "asked " + round, version, Optional.empty(), 1), wrong);
                case 1 ->
                    expect(
                            Appended.VERSION_MOVED,
                            append(run, "late " + round, version - 1, Optional.empty(), 1),
                            wrong);
                case 2 -> expect(Appended.NOT_LEADER, append(run, "engine", version, Optional.of(epoch - 1), 1), wrong);
                default -> {}
            }
        }
        return wrong;
    }

    private static void expect(Appended right, Appended done, List<Appended> wrong) {
        if (done != right) {
            wrong.add(done);
        }
    }

    private Appended append(String run, String cause, long version, Optional<Long> under, int events) {
        RunEvent noted = new RunEvent.Noted(IDA, "it's all \u2713", clock.instant());
        List<RunEvent> all = Collections.nCopies(events, noted);
        boolean asked = under.isEmpty();
        Entry entry = new Entry(run, (asked ? IDA : Person.ENGINE).id(), cause, clock.instant(), all, under, asked);
        return journal.append(entry, Basis.of(version));
    }

    private static String run(int number) {
        return "R-" + number;
    }
}
