package com.nxop.cutover.support;

import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Plan;
import java.util.List;
import java.util.Optional;

/** A journal that passes everything on to another; whoever bends something overrides that. */
public class ForwardingJournal implements Journal {

    protected final Journal inner;

    public ForwardingJournal(Journal inner) {
        this.inner = inner;
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
    public List<RunRow> newest(int most) {
        return inner.newest(most);
    }

    @Override
    public List<RunRow> runs() {
        return inner.runs();
    }

    @Override
    public Optional<RunRow> run(String id) {
        return inner.run(id);
    }

    @Override
    public Optional<RunRow> open() {
        return inner.open();
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
