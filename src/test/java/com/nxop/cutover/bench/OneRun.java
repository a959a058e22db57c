package com.nxop.cutover.bench;

import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.support.ForwardingJournal;
import java.util.List;
import java.util.Optional;

/** The journal as an engine sees it that drives this one run among many that are open. */
final class OneRun extends ForwardingJournal {

    private final String id;

    OneRun(Journal inner, String id) {
        super(inner);
        this.id = id;
    }

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
}
