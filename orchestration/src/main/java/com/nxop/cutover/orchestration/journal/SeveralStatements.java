package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.journal.Journal.Appended;
import com.nxop.cutover.orchestration.journal.Journal.Basis;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appends statement by statement, on any database, and knows why when it does not. */
final class SeveralStatements {

    private static final String ROW_OF_NINE = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient sql;
    private final Flush flush;
    private final EventCodec codec;

    SeveralStatements(JdbcClient sql, Flush flush, EventCodec codec) {
        this.sql = sql;
        this.flush = flush;
        this.codec = codec;
    }

    /**
     * Within a transaction of the caller, who takes it back unless this says {@code WRITTEN}.
     *
     * @param wrote told the rows that were added
     */
    Appended append(Entry entry, Basis basis, Consumer<List<Row>> wrote) {
        long version = basis.version();
        int moved = sql.sql("UPDATE run SET version = ?, open_mark = CASE WHEN ? THEN NULL ELSE open_mark END"
                        + " WHERE id = ? AND version = ?")
                .params(version + entry.events().size(), entry.ends(), entry.run(), version)
                .update();
        if (moved == 0) {
            return Appended.VERSION_MOVED;
        }
        Tip tip = tip(entry, version);
        if (basis.at().filter(at -> !at.equals(tip.at())).isPresent()) {
            return Appended.VERSION_MOVED;
        }
        if (entry.epoch().filter(epoch -> tip.epoch() != epoch).isPresent()) {
            return Appended.NOT_LEADER;
        }
        List<Row> rows = Row.chained(entry, version, tip.hash(), codec);
        insert(entry, rows);
        wrote.accept(rows);
        return Appended.WRITTEN;
    }

    /** The run's last entry and the epoch of the lease, read after the run's row was taken. */
    private Tip tip(Entry entry, long version) {
        String also = entry.durable() ? "" : flush.later();
        return sql.sql("SELECT hash, at_utc, (SELECT epoch FROM lease WHERE name = ?)" + also
                        + " FROM journal WHERE run_id = ? AND number = ?")
                .params(SqlLease.ENGINE, entry.run(), version)
                .query((row, n) -> new Tip(row.getString(1), Instant.parse(row.getString(2)), row.getLong(3)))
                .optional()
                .orElseThrow(() -> new JournalBroken("Entry " + version + " of run " + entry.run()
                        + " is missing. The run holds; compare with a backup."));
    }

    /** Adds the rows, and their cause where the same could be asked for again. */
    void insert(Entry entry, List<Row> rows) {
        List<Object> values =
                rows.stream().flatMap(row -> row.values().stream()).toList();
        sql.sql(Row.INSERT + "VALUES " + String.join(", ", Collections.nCopies(rows.size(), ROW_OF_NINE)))
                .params(values)
                .update();
        if (entry.asked()) {
            sql.sql(Addition.INSERT_CAUSE + "VALUES (?, ?, ?)")
                    .params(
                            entry.run(),
                            entry.cause(),
                            rows.get(rows.size() - 1).number())
                    .update();
        }
    }

    /** Where a run's chain ends, and who may go on. */
    private record Tip(String hash, Instant at, long epoch) {}
}
