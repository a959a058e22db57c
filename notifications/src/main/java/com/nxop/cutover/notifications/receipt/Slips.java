package com.nxop.cutover.notifications.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slips, in SQL. A link is known by its hash only. */
public final class Slips {

    private static final String COLUMNS =
            "SELECT run, sequence, audiences, address, reader, asked_at, used_at FROM receipt";

    private final JdbcClient sql;

    public Slips(JdbcClient sql) {
        this.sql = sql;
    }

    void put(String hash, Slip slip) {
        sql.sql("INSERT INTO receipt (token_hash, run, sequence, audiences, address, reader, asked_at, used_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        hash,
                        slip.run(),
                        slip.sequence(),
                        String.join(",", slip.audiences()),
                        slip.address(),
                        slip.reader(),
                        slip.askedAt().toEpochMilli())
                .update();
    }

    Optional<Slip> find(String hash) {
        return sql.sql(COLUMNS + " WHERE token_hash = ?")
                .param(hash)
                .query((row, n) -> slip(row))
                .optional();
    }

    /** Every link the reader got for the window counts as used. */
    void used(Slip slip, Instant at) {
        sql.sql("UPDATE receipt SET used_at = ? WHERE run = ? AND sequence = ? AND reader = ? AND used_at = 0")
                .params(at.toEpochMilli(), slip.run(), slip.sequence(), slip.reader())
                .update();
    }

    /** The newest slip of each reader, in the order they were first asked. */
    List<Slip> of(String run, int sequence) {
        return sql.sql(COLUMNS + " r WHERE run = ? AND sequence = ? AND number ="
                        + " (SELECT MIN(number) FROM receipt WHERE run = r.run AND sequence = r.sequence"
                        + " AND reader = r.reader) ORDER BY number")
                .params(run, sequence)
                .query((row, n) -> slip(row))
                .list();
    }

    private static Slip slip(ResultSet row) throws SQLException {
        long used = row.getLong(7);
        return new Slip(
                row.getString(1),
                row.getInt(2),
                List.of(row.getString(3).split(",", -1)),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                used == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(used)));
    }
}
