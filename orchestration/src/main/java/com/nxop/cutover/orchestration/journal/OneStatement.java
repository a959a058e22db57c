package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.journal.Journal.Basis;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Appends in one statement, and so in one journey to the database, where it takes changes as parts of a query. That needs
 * the hash of the run's last entry beforehand, so it is done for runs whose last entry this process wrote; the statement
 * itself checks that this is still the last one.
 */
final class OneStatement {

    private static final int KNOWN = 256;

    private final JdbcClient sql;
    private final Flush flush;
    private final EventCodec codec;
    private final Recent<Tail> tails = new Recent<>(KNOWN);

    OneStatement(JdbcClient sql, Flush flush, EventCodec codec) {
        this.sql = sql;
        this.flush = flush;
        this.codec = codec;
    }

    /** False when nothing was written, because the run, its last entry or the lease is not what it was, or not known. */
    boolean append(Entry entry, Basis basis) {
        Optional<Tail> tail = tail(entry.run(), basis);
        return tail.isPresent() && append(entry, tail.get());
    }

    /** The last entry of the run, if this process wrote it and the basis is the run as it was then. */
    Optional<Tail> tail(String run, Basis basis) {
        return flush == Flush.POSTGRESQL
                ? tails.get(run)
                        .filter(tail -> tail.number() == basis.version()
                                && basis.at()
                                        .filter(at -> !at.equals(tail.at()))
                                        .isEmpty())
                : Optional.empty();
    }

    /** The rows are the last of their run now, unless it is over. */
    void wrote(Entry entry, List<Row> rows) {
        if (entry.ends()) {
            tails.remove(entry.run());
        } else {
            Row last = rows.get(rows.size() - 1);
            tails.put(entry.run(), new Tail(last.number(), Instant.parse(last.at()), last.hash()));
        }
    }

    /** False when nothing was written. */
    boolean append(Entry entry, Tail after) {
        List<Row> rows = Row.chained(entry, after.number(), after.hash(), codec);
        long version = after.number();
        List<Object> values = new ArrayList<>(
                List.of(version + rows.size(), entry.ends(), entry.run(), version, entry.run(), version, after.hash()));
        entry.epoch().ifPresent(epoch -> values.addAll(List.of(SqlLease.ENGINE, epoch)));
        rows.forEach(row -> values.addAll(List.of(
                row.number(), row.at(), row.actor(), row.cause(), row.kind(), row.body(), row.previous(), row.hash())));
        values.addAll(List.of(entry.cause(), version + rows.size()));
        boolean written = sql.sql(text(entry, rows.size())).params(values).update() > 0;
        if (written) {
            wrote(entry, rows);
        }
        return written;
    }

    private String text(Entry entry, int rows) {
        String led = entry.epoch().isPresent() ? " AND EXISTS (SELECT 1 FROM lease WHERE name = ? AND epoch = ?)" : "";
        return "WITH moved AS (UPDATE run SET version = ?, open_mark = CASE WHEN ? THEN NULL ELSE open_mark END"
                + " WHERE id = ? AND version = ?"
                + " AND EXISTS (SELECT 1 FROM journal WHERE run_id = ? AND number = ? AND hash = ?)" + led
                + " RETURNING id" + (entry.durable() ? "" : flush.later()) + "),"
                + " written AS (INSERT INTO journal (run_id, number, at_utc, actor, cause, kind, body, previous, hash)"
                + " SELECT moved.id, entry.* FROM moved, (VALUES "
                + String.join(", ", Collections.nCopies(rows, "(CAST(? AS BIGINT), ?, ?, ?, ?, ?, ?, ?)"))
                + ") AS entry (number, at_utc, actor, cause, kind, body, previous, hash))"
                + " INSERT INTO cause (run_id, cause, number) SELECT id, ?, CAST(? AS BIGINT) FROM moved";
    }

    /** The last entry of a run. */
    record Tail(long number, Instant at, String hash) {}
}
