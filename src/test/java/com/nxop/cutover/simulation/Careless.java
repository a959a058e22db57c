package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.support.ForwardingJournal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells entries apart by their number alone. */
final class Careless extends ForwardingJournal {

    private final Map<Long, Recorded> firstRead = new HashMap<>();

    Careless(Journal inner) {
        super(inner);
    }

    @Override
    public Appended append(Entry entry, Basis basis) {
        return inner.append(entry, Basis.of(basis.version()));
    }

    @Override
    public Optional<RunRow> run(String id) {
        return inner.run(id).map(Careless::bare);
    }

    @Override
    public Optional<RunRow> open() {
        return inner.open().map(Careless::bare);
    }

    /** What was read once is believed for ever. */
    @Override
    public List<Recorded> read(String run, long after, int limit) {
        return inner.read(run, after, limit).stream()
                .map(entry -> firstRead.computeIfAbsent(entry.number(), number -> entry))
                .toList();
    }

    private static RunRow bare(RunRow row) {
        return new RunRow(row.id(), row.planDigest(), row.version(), row.open(), Optional.<Instant>empty());
    }
}
