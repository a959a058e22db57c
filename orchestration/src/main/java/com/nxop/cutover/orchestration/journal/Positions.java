package com.nxop.cutover.orchestration.journal;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each listener has heard. */
public final class Positions {

    private final JdbcClient sql;

    public Positions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Runs with entries the listener has not heard yet, the oldest run first. */
    public List<Behind> behind(String listener) {
        return sql.sql("SELECT r.id, r.plan_digest, r.version, r.open_mark, COALESCE(p.number, 0) AS heard"
                        + " FROM run r LEFT JOIN listener_position p ON p.run_id = r.id AND p.listener = ?"
                        + " WHERE r.version > COALESCE(p.number, 0) ORDER BY r.prepared_at, r.id")
                .param(listener)
                .query((row, n) -> new Behind(
                        new Journal.RunRow(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4) != null,
                                Optional.empty()),
                        row.getLong(5)))
                .list();
    }

    /** Remembers that the listener has heard the run up to an entry. */
    public void heard(String listener, String run, long number) {
        int moved = sql.sql("UPDATE listener_position SET number = ? WHERE listener = ? AND run_id = ?")
                .params(number, listener, run)
                .update();
        if (moved == 0) {
            sql.sql("INSERT INTO listener_position (listener, run_id, number) VALUES (?, ?, ?)")
                    .params(listener, run, number)
                    .update();
        }
    }

    /** A run and the number of the last entry heard of it. */
    public record Behind(Journal.RunRow run, long heard) {}
}
