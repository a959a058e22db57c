package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.journal.Journal.Entry;
import java.util.List;

/**
 * An entry ready to be written.
 *
 * @param after the last entry of its run, which it goes on from
 * @param rows its rows
 */
record Addition(Entry entry, Tails.Tail after, List<Row> rows) {

    /** Moves the run to its next version if it still ends as it was known to; takes what {@link #move} gives. */
    static final String MOVE = "UPDATE run SET version = ?, open_mark = CASE WHEN ? THEN NULL ELSE open_mark END"
            + " WHERE id = ? AND version = ?"
            + " AND EXISTS (SELECT 1 FROM journal WHERE run_id = ? AND number = ? AND hash = ?)";

    /** What was asked for, by its cause: the run, the cause, and the number of the entry that it led to. */
    static final String INSERT_CAUSE = "INSERT INTO cause (run_id, cause, number) ";

    Addition {
        rows = List.copyOf(rows);
    }

    static Addition of(Entry entry, Tails.Tail after, EventCodec codec) {
        return new Addition(entry, after, Row.chained(entry, after.number(), after.hash(), codec));
    }

    String run() {
        return entry.run();
    }

    /** The version of the run with it. */
    long version() {
        return after.number() + rows.size();
    }

    List<Object> move() {
        return List.of(version(), entry.ends(), run(), after.number(), run(), after.number(), after.hash());
    }
}
