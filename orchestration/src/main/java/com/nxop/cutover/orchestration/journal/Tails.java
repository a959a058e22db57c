package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.journal.Journal.Basis;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the runs end that this process wrote last, so that it can go on without reading. A memory, never believed. */
final class Tails {

    private static final int KNOWN = 256;

    private final Recent<Tail> known = new Recent<>(KNOWN);

    /** The last entry of the run, if this process wrote it and the basis is the run as it was then. */
    Optional<Tail> of(String run, Basis basis) {
        return known.get(run)
                .filter(tail -> tail.number() == basis.version()
                        && basis.at().filter(at -> !at.equals(tail.at())).isEmpty());
    }

    /** The rows are the last of their run now, unless it is over. */
    void wrote(Entry entry, List<Row> rows) {
        if (entry.ends()) {
            known.remove(entry.run());
        } else {
            Row last = rows.get(rows.size() - 1);
            known.put(entry.run(), new Tail(last.number(), Instant.parse(last.at()), last.hash()));
        }
    }

    /** The last entry of a run. */
    record Tail(long number, Instant at, String hash) {}
}
