package com.nxop.cutover.orchestration.journal;

import java.time.Instant;
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

    /** One event of an entry, with its hash. */
    static Row chained(Journal.Entry entry, long number, String at, String kind, String body, String previous) {
        Row bare = new Row(entry.run(), number, at, entry.actor(), entry.cause(), kind, body, previous, "");
        String hash = Chain.hash(previous, bare.fields());
        return new Row(bare.run(), number, at, bare.actor(), bare.cause(), kind, body, previous, hash);
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
