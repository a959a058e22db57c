package com.nxop.cutover.bench;

import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The bot's own engine where there is much: rows in the journal, runs that wait, runs under way while somebody clicks. */
final class Volume {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final long ROWS = Long.getLong("rows", 1_000_000);
    private static final int WAITING = Integer.getInteger("waiting", 10_000);
    private static final int CHAIN = 20;
    private static final int CROWD = 100;
    private static final Person IDA = new Person("U-1", "Incident Commander");

    private Volume() {}

    /** Steps and cold starts with few rows and with many. */
    static void rows(Figures figures) throws Exception {
        for (Store store : Stores.all()) {
            try (store;
                    Ours ours = new Ours(store)) {
                warm(ours);
                measure(figures, store, ours, "few rows");
                fill(store, ours);
                figures.value("many rows", store.name(), Figures.OURS, count(ours), "journal rows", 1);
                measure(figures, store, ours, "many rows");
            }
        }
    }

    private static void warm(Ours ours) {
        for (int i = 0; i < 10; i++) {
            ours.chain(CHAIN);
        }
    }

    private static void measure(Figures figures, Store store, Ours ours, String what) {
        List<Long> steps = new ArrayList<>();
        List<Long> resumes = new ArrayList<>();
        for (int i = 0; i < ROUNDS * 2; i++) {
            steps.addAll(ours.chain(CHAIN));
            String run = ours.prepare(BenchPlans.chain(CHAIN), ours.store(ours.journal));
            long start = System.nanoTime();
            RunStore cold = ours.store(ours.journal);
            boolean open = cold.open().isPresent();
            resumes.add(System.nanoTime() - start);
            if (!open) {
                throw new IllegalStateException("the run was not read");
            }
            ours.submit(run, new ControlIntent.Abort(IDA, "measured"));
        }
        figures.times("step, " + what, store.name(), Figures.OURS, steps);
        figures.times("resume, " + what, store.name(), Figures.OURS, resumes);
    }

    private static double count(Ours ours) {
        return ours.sql.sql("SELECT COUNT(*) FROM journal").query(Long.class).single();
    }

    /** Copies of a run that has ended, under other names. */
    private static void fill(Store store, Ours ours) {
        String model = ours.sql
                .sql("SELECT run_id FROM journal GROUP BY run_id ORDER BY COUNT(*) DESC LIMIT 1")
                .query(String.class)
                .single();
        long each = ours.sql
                .sql("SELECT COUNT(*) FROM journal WHERE run_id = ?")
                .param(model)
                .query(Long.class)
                .single();
        for (int i = 0; i < ROWS / each; i++) {
            String copy = "A-" + i;
            int rows = ours.sql
                    .sql("INSERT INTO run (id, plan_digest, prepared_at, version, open_mark)"
                            + " SELECT ?, plan_digest, prepared_at, version, NULL FROM run WHERE id = ?")
                    .params(copy, model)
                    .update();
            rows += ours.sql
                    .sql("INSERT INTO journal SELECT ?, number, at_utc, actor, cause, kind, body, previous, hash"
                            + " FROM journal WHERE run_id = ?")
                    .params(copy, model)
                    .update();
            if (rows != each + 1) {
                throw new IllegalStateException(rows + " rows copied, not " + (each + 1));
            }
        }
        store.settle(ours.source);
    }

    /** Heap of runs that are prepared and wait, all of them read by one store. */
    static void waiting(Figures figures) throws Exception {
        for (Store store : Stores.all()) {
            try (store;
                    Ours ours = new Ours(store)) {
                Plan plan = BenchPlans.chain(CHAIN);
                RunStore reader = ours.store(ours.journal);
                List<String> ids = new ArrayList<>();
                for (int i = 0; i < WAITING; i++) {
                    ids.add(ours.aside(ours.prepare(plan, reader)));
                }
                RunStore fresh = ours.store(ours.journal);
                long before = heap();
                long read =
                        ids.stream().filter(id -> fresh.find(id).isPresent()).count();
                long after = heap();
                figures.value(
                        "waiting",
                        store.name(),
                        Figures.OURS,
                        (after - before) / (double) WAITING,
                        "bytes of heap a run",
                        WAITING);
                figures.value("waiting, read", store.name(), Figures.OURS, (double) read, "runs", WAITING);
                if (fresh.find(ids.get(0)).isEmpty()) {
                    throw new IllegalStateException("the first run is gone");
                }
            }
        }
    }

    private static long heap() {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Pause.millis(50);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** From a remark of somebody to its being on record, while a hundred runs go through their steps. */
    static void click(Figures figures) throws Exception {
        for (Store store : Stores.all()) {
            try (store;
                    Ours ours = new Ours(store)) {
                warm(ours);
                List<Long> times = new ArrayList<>();
                AtomicBoolean over = new AtomicBoolean();
                Thread load = new Thread(() -> {
                    for (int i = 0; i < ROUNDS; i++) {
                        double unused = ours.crowd(CROWD, CHAIN);
                    }
                    over.set(true);
                });
                String run = ours.aside(ours.prepare(BenchPlans.gated(), ours.store(ours.journal)));
                load.start();
                int number = 0;
                while (!over.get()) {
                    Pause.millis(10);
                    long start = System.nanoTime();
                    RunStore.Outcome done = ours.store(ours.journal)
                            .submit(run, new ControlIntent.Note(IDA, "here"), "note-" + number++, Optional.empty());
                    times.add(System.nanoTime() - start);
                    if (!done.run().id().equals(run)) {
                        throw new IllegalStateException(
                                "a remark went to " + done.run().id());
                    }
                }
                load.join();
                figures.times("click", store.name(), Figures.OURS, times);
            }
        }
    }
}
