package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.journal.Journal.RunRow;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Folds runs from their entries, going on from where this process last read. A crash of the database may have taken the
 * newest entries back, and others may stand in their place: then the run is folded anew. An entry that was durable and is
 * gone means that this is another database.
 */
final class RunReader {

    private static final int RECENT = 32;
    private static final int PAGE = 1000;

    private final Journal journal;
    private final BiFunction<String, Journal.StoredPlan, Plan> plans;
    private final Recent<Run> known = new Recent<>(RECENT);
    private final Map<String, Long> durable = new ConcurrentHashMap<>();
    private final List<Consumer<Instant>> times = new CopyOnWriteArrayList<>();

    /** @param plans reads a stored plan back; its first argument is the digest */
    RunReader(Journal journal, BiFunction<String, Journal.StoredPlan, Plan> plans) {
        this.journal = journal;
        this.plans = plans;
    }

    void onTime(Consumer<Instant> hearer) {
        times.add(hearer);
    }

    Optional<Run> cached(String id) {
        return known.get(id);
    }

    void forget() {
        known.clear();
    }

    /** The run as this process has just written it. */
    void wrote(Run run, boolean onDisk) {
        known.put(run.id(), run);
        if (run.ended()) {
            durable.remove(run.id());
        } else if (onDisk) {
            durable.merge(run.id(), run.version(), Math::max);
        }
    }

    /** The run as its row says it stands. */
    Run read(RunRow row) {
        Optional<Run> cached = known.get(row.id());
        if (cached.filter(run -> same(run, row)).isPresent()) {
            return cached.get();
        }
        requireWhole(row);
        Run folded = cached.flatMap(run -> onFrom(row, run)).orElseGet(() -> fold(row.id(), begin(row)));
        times.forEach(hearer -> hearer.accept(folded.asOf()));
        known.put(folded.id(), folded);
        return folded;
    }

    /** The row may have been read just before this process wrote more: it is read again before it is believed. */
    private void requireWhole(RunRow row) {
        long least = durable.getOrDefault(row.id(), 0L);
        if (row.version() >= least) {
            return;
        }
        long now = journal.run(row.id()).map(RunRow::version).orElse(0L);
        if (now < least) {
            throw new JournalBroken("The database came back older than it was: run " + row.id() + " ends at entry "
                    + now + ", but entry " + least + " was on its disk. The run holds; bring back the right database.");
        }
    }

    private static boolean same(Run run, RunRow row) {
        return run.version() == row.version()
                && row.at().filter(at -> !at.equals(run.asOf())).isEmpty();
    }

    /** Empty when the entry the known run ends with is not there any more. */
    private Optional<Run> onFrom(RunRow row, Run run) {
        boolean there = journal.read(row.id(), run.version() - 1, 1).stream()
                .anyMatch(last -> last.at().equals(run.asOf()));
        return there ? Optional.of(fold(row.id(), run)) : Optional.empty();
    }

    private Run fold(String id, Run from) {
        Run run = from;
        List<Recorded> page = journal.read(id, run.version(), PAGE);
        while (!page.isEmpty()) {
            for (Recorded entry : page) {
                run = run.after(entry.event(), entry.number(), entry.at());
            }
            page = journal.read(id, run.version(), PAGE);
        }
        return run;
    }

    private Run begin(RunRow row) {
        return journal.read(row.id(), 0, 1).stream()
                .findFirst()
                .map(first -> begin(row, first))
                .orElseThrow(() ->
                        new JournalBroken("Run " + row.id() + " has no entries. It holds; compare with a backup."));
    }

    /** The run right after its first entry. */
    Run begin(RunRow row, Recorded first) {
        if (!(first.event() instanceof RunEvent.Prepared prepared)) {
            throw new JournalBroken("Run " + row.id() + " does not begin with its preparation.");
        }
        Plan plan = journal.plan(row.planDigest())
                .map(stored -> plans.apply(row.planDigest(), stored))
                .orElseThrow(() -> new JournalBroken("The plan of run " + row.id() + " is missing."));
        return prepared.begin(plan, first.at());
    }
}
