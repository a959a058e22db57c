package com.nxop.cutover.bench;

import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Plan;
import java.util.List;
import java.util.Optional;

/** The journal as an engine sees it that drives this one run among many that are open. */
record OneRun(Journal inner, String id) implements Journal {

    @Override
    public Optional<RunRow> open() {
        return inner.run(id).filter(RunRow::open);
    }

    @Override
    public List<RunRow> newest(int most) {
        return runs();
    }

    @Override
    public List<RunRow> runs() {
        return inner.run(id).stream().toList();
    }

    @Override
    public boolean open(Plan plan, Entry entry) {
        return inner.open(plan, entry);
    }

    @Override
    public Appended append(Entry entry, Basis basis) {
        return inner.append(entry, basis);
    }

    @Override
    public boolean caused(String run, String cause) {
        return inner.caused(run, cause);
    }

    @Override
    public Optional<RunRow> run(String run) {
        return inner.run(run);
    }

    @Override
    public List<Recorded> read(String run, long after, int limit) {
        return inner.read(run, after, limit);
    }

    @Override
    public Optional<StoredPlan> plan(String digest) {
        return inner.plan(digest);
    }

    @Override
    public void settle(String run) {
        inner.settle(run);
    }

    @Override
    public ChainState verify(String run) {
        return inner.verify(run);
    }
}
