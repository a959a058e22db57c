package com.nxop.cutover.bench;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.DatabaseClock;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.SqlLease;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.orchestration.run.Verdict;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the attempt protocol itself costs: intention before, outcome after, chained and under the epoch, through the
 * production journal. Nothing is decided, looked at or done, so an engine over this journal cannot be faster.
 */
final class JournalAlone implements Contender {

    private static final Person IDA = new Person("U-1", "Incident Commander");
    private static final long IDLE_MILLIS = 60;
    private static final Duration LONG = Duration.ofHours(1);

    private final HikariDataSource source;
    private final JdbcClient sql;
    private final Journal journal;
    private final long epoch;
    private final Clock clock = Clock.systemUTC();
    private final AtomicLong keys = new AtomicLong();

    JournalAlone(Store store) {
        source = store.open();
        sql = JdbcClient.create(source);
        journal = Ours.journal(source);
        epoch = new SqlLease(sql, new DatabaseClock(sql))
                .acquire("bench", LONG)
                .orElseThrow()
                .epoch();
    }

    @Override
    public String name() {
        return "journal alone";
    }

    @Override
    public List<Long> chain(int steps) {
        Course course = new Course(BenchPlans.chain(steps));
        course.intends("s0");
        List<Long> gaps = new ArrayList<>();
        for (int step = 1; step < steps; step++) {
            long ended = System.nanoTime();
            course.ends("s" + (step - 1), "s" + step);
            course.intends("s" + step);
            gaps.add(System.nanoTime() - ended);
        }
        return gaps;
    }

    @Override
    public long approval() {
        Course course = new Course(BenchPlans.gated());
        Pause.millis(IDLE_MILLIS);
        long clicked = System.nanoTime();
        course.approves();
        course.intends("s1");
        return System.nanoTime() - clicked;
    }

    @Override
    public long join() {
        throw new UnsupportedOperationException(
                "a fork is the engine's; the journal knows only one entry after the other");
    }

    @Override
    public double crowd(int runs, int steps) {
        Plan plan = BenchPlans.chain(steps);
        List<Runnable> all = new ArrayList<>();
        CountDownLatch over = new CountDownLatch(runs);
        for (int i = 0; i < runs; i++) {
            Course course = new Course(plan);
            all.add(() -> {
                course.goes(steps);
                over.countDown();
            });
        }
        return runs * steps / (AtOnce.nanos(all, () -> AtOnce.pass(over)) / 1e9);
    }

    @Override
    public void close() {
        source.close();
    }

    /** One run, which only one thread goes on with. */
    private final class Course {

        private final String id = "J-" + keys.incrementAndGet();
        private long version;

        private Course(Plan plan) {
            RunEvent prepared = new RunEvent.Prepared(id, plan.digest(), Mode.PLANNED, Reach.LIVE, IDA);
            if (!journal.open(plan, entry(IDA.id(), List.of(prepared), Optional.empty(), true))) {
                throw new IllegalStateException("another run is open");
            }
            version = 1;
            String unused = Ours.aside(sql, id);
        }

        private void goes(int steps) {
            for (int step = 0; step < steps; step++) {
                intends("s" + step);
                ends("s" + step, "s" + (step + 1));
            }
        }

        private void intends(String step) {
            append(entry(
                    Person.ENGINE.id(),
                    List.of(new StepEvent.ActIntended(step, 1, id + "/" + step + "/1")),
                    Optional.of(epoch),
                    true));
        }

        /** As good news is written, which need not wait for the disk. */
        private void ends(String step, String next) {
            List<RunEvent> events = List.of(
                    new StepEvent.ActAnswered(step, 1, ActResult.done("done", "")),
                    new StepEvent.StepSettled(step, 1, Verdict.DONE, "done", Optional.empty()),
                    new StepEvent.StepStarted(next, 1));
            append(entry(Person.ENGINE.id(), events, Optional.of(epoch), false));
        }

        private void approves() {
            GateProgress.Answer yes =
                    new GateProgress.Answer(IDA, BenchPlans.ROLE, GateProgress.Choice.APPROVE, "", Instant.EPOCH);
            List<RunEvent> events =
                    List.of(new GateEvent.GateAnswered("g", 1, yes), new GateEvent.GateApproved("g", 1));
            append(entry(IDA.id(), events, Optional.empty(), true));
        }

        private Journal.Entry entry(String by, List<RunEvent> events, Optional<Long> under, boolean durable) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return new Journal.Entry(id, by, "key-" + keys.incrementAndGet(), now, events, under, durable);
        }

        private void append(Journal.Entry entry) {
            Journal.Appended done = journal.append(entry, Journal.Basis.of(version));
            if (done != Journal.Appended.WRITTEN) {
                throw new IllegalStateException(id + " at " + version + ": " + done);
            }
            version += entry.events().size();
        }
    }
}
