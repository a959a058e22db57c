package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.support.ForwardingJournal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;

/** The way of one process to the journal: it may be down, lose the answer to a commit, or be where the process ends. */
final class Link extends ForwardingJournal {

    private final Stage stage;
    private final Replica process;

    Link(Stage stage, Replica process) {
        super(stage.wiring.journal(stage, stage.book));
        this.stage = stage;
        this.process = process;
    }

    private boolean strikes(Fault fault, double perMille) {
        return stage.faults.strikes(fault, perMille, process.name);
    }

    @Override
    public Appended append(Entry entry, Basis basis) {
        process.io();
        Instant decided = stage.time.now();
        boolean outer = stage.time.depth() < 4;
        process.writing(true);
        try {
            process.mayStop(Fault.CRASH_BEFORE_APPEND, 1.5);
            process.mayPause(Fault.PAUSE_BEFORE_APPEND, outer ? 1 : 0);
            if (strikes(Fault.DB_DOWN, 3)) {
                throw new DataAccessResourceFailureException("no connection; nothing was written");
            }
            if (strikes(Fault.DB_CRASHED, 1)) {
                stage.databaseCrashes();
                throw new DataAccessResourceFailureException("the database has ended; nothing was written");
            }
            Appended done = inner.append(entry, basis);
            stage.invariants.appended(entry, done, decided);
            process.io();
            process.mayStop(Fault.CRASH_AFTER_APPEND, 1.5);
            process.mayPause(Fault.PAUSE_AFTER_APPEND, outer ? 2 : 0);
            process.alive();
            if (strikes(Fault.DB_COMMIT_LOST, 2)) {
                throw new DataAccessResourceFailureException("connection lost at commit");
            }
            return done;
        } finally {
            process.writing(false);
        }
    }

    @Override
    public Optional<RunRow> open() {
        process.alive();
        if (strikes(Fault.DB_READ_DOWN, 0.5)) {
            throw new DataAccessResourceFailureException("no connection");
        }
        return inner.open();
    }

    @Override
    public boolean open(Plan plan, Entry entry) {
        process.io();
        boolean opened = inner.open(plan, entry);
        stage.invariants.look();
        return opened;
    }

    @Override
    public List<RunRow> newest(int most) {
        process.alive();
        return inner.newest(most);
    }

    @Override
    public List<RunRow> runs() {
        process.alive();
        return inner.runs();
    }

    @Override
    public List<Recorded> read(String run, long after, int limit) {
        process.alive();
        return inner.read(run, after, limit);
    }
}
