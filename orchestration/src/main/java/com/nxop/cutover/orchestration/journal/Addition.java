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
}
