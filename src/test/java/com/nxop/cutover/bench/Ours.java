package com.nxop.cutover.bench;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.engine.Actions;
import com.nxop.cutover.orchestration.engine.EngineLoop;
import com.nxop.cutover.orchestration.engine.EngineParts;
import com.nxop.cutover.orchestration.engine.Leadership;
import com.nxop.cutover.orchestration.engine.SteadyClock;
import com.nxop.cutover.orchestration.journal.DatabaseClock;
import com.nxop.cutover.orchestration.journal.Flush;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.journal.SqlJournal;
import com.nxop.cutover.orchestration.journal.SqlLease;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The production classes, put together as the room's configuration does, without Quartz, which only wakes them. */
final class Ours implements Contender {

    private static final Person IDA = new Person("U-1", "Incident Commander");
    private static final long IDLE_MILLIS = 60;
    private static final long REST_MILLIS = 200;

    final Tape tape = new Tape();
    final HikariDataSource source;
    final JdbcClient sql;
    final Journal journal;
    private final Map<String, Plan> plans = new ConcurrentHashMap<>();
    private final AtomicLong keys = new AtomicLong();
    private final Clock clock;
    private final Leadership leadership;
    private final RunStore store;
    private EngineLoop loop;
    private int commits;
    private long looked;

    Ours(Store kind) {
        source = kind.open();
        sql = JdbcClient.create(source);
        journal = journal(source);
        clock = new SteadyClock(new DatabaseClock(sql), Clock.systemUTC(), System::nanoTime);
        leadership = new Leadership(new SqlLease(sql, new DatabaseClock(sql)), "bench", clock);
        store = store(journal);
        loop = loop(store);
        loop.start();
    }

    /** The production journal in an empty database. */
    static Journal journal(HikariDataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
        return new SqlJournal(
                new JdbcTemplate(source),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                Flush.of(source.getJdbcUrl()));
    }

    RunStore store(Journal through) {
        return new RunStore(through, clock, (digest, stored) -> plans.get(digest));
    }

    EngineLoop loop(RunStore over) {
        EngineParts parts =
                new EngineParts(over, leadership, new Actions(List.of(new NoOp(tape))), when -> {}, clock, this::key);
        return new EngineLoop(parts, span -> span);
    }

    private String key() {
        return "key-" + keys.incrementAndGet();
    }

    @Override
    public String name() {
        return Figures.OURS;
    }

    /** A run of the plan, prepared. */
    String prepare(Plan plan, RunStore in) {
        plans.put(plan.digest(), plan);
        String id = "B-" + keys.incrementAndGet();
        List<RunEvent> events = List.of(
                new RunEvent.Prepared(id, plan.digest(), Mode.PLANNED, Reach.LIVE, IDA),
                new RunEvent.Staffed(BenchPlans.ROLE, List.of(IDA), IDA));
        Journal.Entry entry = new Journal.Entry(
                id, IDA.id(), key(), clock.instant().truncatedTo(ChronoUnit.MICROS), events, Optional.empty());
        return in.open(plan, entry).orElseThrow().id();
    }

    String aside(String run) {
        return aside(sql, run);
    }

    /** Gives the run a mark of its own, so that another one can be open beside it. */
    static String aside(JdbcClient sql, String run) {
        int rows = sql.sql("UPDATE run SET open_mark = ? WHERE id = ?")
                .params(run.substring(2), run)
                .update();
        if (rows != 1) {
            throw new IllegalStateException("no run " + run);
        }
        return run;
    }

    void submit(String run, Intent intent) {
        submit(store, run, intent);
    }

    /** Through the store that the run's own engine hears of. */
    private void submit(RunStore through, String run, Intent intent) {
        through.submit(run, intent, key(), Optional.empty());
    }

    private void ended(String run) {
        Pause.until(
                "run " + run + " has ended", () -> store.find(run).orElseThrow().ended());
    }

    private String start(Plan plan, int ends) {
        tape.expect(ends);
        String run = prepare(plan, store);
        submit(run, new PreparationIntent.Start(IDA));
        return run;
    }

    @Override
    public List<Long> chain(int steps) {
        String run = start(BenchPlans.chain(steps), steps);
        tape.await();
        ended(run);
        List<Long> gaps = new ArrayList<>();
        for (int step = 1; step < steps; step++) {
            gaps.add(tape.began(run + "/s" + step) - tape.ended(run + "/s" + (step - 1)));
        }
        return gaps;
    }

    @Override
    public long approval() {
        String run = start(BenchPlans.gated(), 2);
        Pause.until(
                "the gate is asked", () -> gate(run).filter(GateProgress::open).isPresent());
        GateProgress asked = gate(run).orElseThrow();
        long before = store.find(run).orElseThrow().version();
        Pause.millis(IDLE_MILLIS);
        long clicked = System.nanoTime();
        submit(run, new AnswerGate(IDA, "g", asked.round(), asked.digest(), GateProgress.Choice.APPROVE, ""));
        tape.await();
        ended(run);
        commits = Commits.untilAct(journal, run, before);
        looked = tape.looked(run + "/s1") - clicked;
        return tape.began(run + "/s1") - clicked;
    }

    @Override
    public Optional<Long> looked() {
        return Optional.of(looked);
    }

    @Override
    public Optional<Integer> commits() {
        return Optional.of(commits);
    }

    private Optional<GateProgress> gate(String run) {
        return store.find(run).map(Run::progress).flatMap(progress -> progress.gate("g"));
    }

    @Override
    public long join() {
        String run = start(BenchPlans.joined(), 4);
        tape.await();
        ended(run);
        return tape.began(run + "/s3") - tape.ended(run + "/s0");
    }

    /** The usual engine rests meanwhile: it would drive a run of the crowd a second time. */
    @Override
    public double crowd(int runs, int steps) {
        loop.close();
        leadership.renew();
        double rate = enginesEach(runs, steps);
        loop = loop(store);
        loop.start();
        return rate;
    }

    /** An engine for each run, all over one journal, one lease and one pool. */
    private double enginesEach(int runs, int steps) {
        Plan plan = BenchPlans.chain(steps);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ids.add(aside(prepare(plan, store)));
        }
        Map<String, RunStore> stores = new LinkedHashMap<>();
        ids.forEach(id -> stores.put(id, store(new OneRun(journal, id))));
        List<EngineLoop> loops = stores.values().stream().map(this::loop).toList();
        tape.expect(runs * steps);
        loops.forEach(EngineLoop::start);
        atRest(ids);
        List<Runnable> starts = new ArrayList<>();
        stores.forEach((id, own) -> starts.add(() -> submit(own, id, new PreparationIntent.Start(IDA))));
        double rate = runs * steps / (AtOnce.nanos(starts, tape::await) / 1e9);
        ids.forEach(this::ended);
        loops.forEach(EngineLoop::close);
        return rate;
    }

    /** New engines first read their runs and what the plans ask about; afterwards nothing is written until somebody acts. */
    private void atRest(List<String> ids) {
        for (long before = -1, now = entries(ids); now != before; now = entries(ids)) {
            before = now;
            Pause.millis(REST_MILLIS);
        }
    }

    private long entries(List<String> ids) {
        String all = "SELECT SUM(version) FROM run WHERE id IN (:ids)";
        return sql.sql(all).param("ids", ids).query(Long.class).single();
    }

    @Override
    public void close() {
        loop.close();
        source.close();
    }
}
