package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** An entry as it stands in the table. */
record Row(
        String run,
        long number,
        String at,
        String actor,
        String cause,
        String kind,
        String body,
        String previous,
        String hash) {

    /** Into its table, in the order of {@link #values}. */
    static final String INSERT =
            "INSERT INTO journal (run_id, number, at_utc, actor, cause, kind, body, previous, hash) ";

    /** The events of an entry as rows that go on from the one with this number and hash. */
    static List<Row> chained(Journal.Entry entry, long number, String hash, EventCodec codec) {
        String at = entry.at().truncatedTo(ChronoUnit.MICROS).toString();
        String previous = hash;
        List<Row> rows = new ArrayList<>();
        for (RunEvent event : entry.events()) {
            Row row = new Row(
                            entry.run(),
                            number + rows.size() + 1,
                            at,
                            entry.actor(rows.size()),
                            entry.cause(),
                            codec.kind(event),
                            codec.body(event),
                            previous,
                            "")
                    .hashed();
            rows.add(row);
            previous = row.hash();
        }
        return rows;
    }

    private Row hashed() {
        return new Row(run, number, at, actor, cause, kind, body, previous, Chain.hash(previous, fields()));
    }

    /** As the table has them. */
    List<Object> values() {
        return List.of(run, number, at, actor, cause, kind, body, previous, hash);
    }

    /** Everything the hash covers besides the hash before. */
    List<String> fields() {
        return List.of(run, Long.toString(number), at, actor, cause, kind, body);
    }

    /** Whether the row is what was once written after the row before it. */
    boolean follows(long lastNumber, String lastHash) {
        return number == lastNumber + 1 && previous.equals(lastHash) && hash.equals(Chain.hash(previous, fields()));
    }

    Recorded recorded(EventCodec codec) {
        return new Recorded(run, number, Instant.parse(at), actor, cause, codec.event(kind, body), previous, hash);
    }
}
