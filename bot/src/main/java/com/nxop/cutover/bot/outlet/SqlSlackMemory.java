package com.nxop.cutover.bot.outlet;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the tables {@code slack_message} and {@code slack_told}. */
public final class SqlSlackMemory implements SlackMemory {

    private final JdbcClient sql;

    public SqlSlackMemory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Handle> find(String subject) {
        return sql.sql("SELECT channel, ts FROM slack_message WHERE subject = ?")
                .param(subject)
                .query((row, n) -> new Handle(row.getString(1), row.getString(2)))
                .optional();
    }

    @Override
    public void keep(String subject, Handle handle) {
        int known = sql.sql("UPDATE slack_message SET channel = ?, ts = ? WHERE subject = ?")
                .params(handle.channel(), handle.ts(), subject)
                .update();
        if (known == 0) {
            sql.sql("INSERT INTO slack_message (subject, channel, ts) VALUES (?, ?, ?)")
                    .params(subject, handle.channel(), handle.ts())
                    .update();
        }
    }

    @Override
    public void forget(String subject) {
        sql.sql("DELETE FROM slack_message WHERE subject = ?").param(subject).update();
    }

    @Override
    public Optional<Told> told(String run) {
        return sql.sql("SELECT told_at, substance FROM slack_told WHERE run_id = ?")
                .param(run)
                .query((row, n) -> new Told(Instant.ofEpochMilli(row.getLong(1)), row.getString(2)))
                .optional();
    }

    @Override
    public void tell(String run, Told told) {
        int known = sql.sql("UPDATE slack_told SET told_at = ?, substance = ? WHERE run_id = ?")
                .params(told.at().toEpochMilli(), told.substance(), run)
                .update();
        if (known == 0) {
            sql.sql("INSERT INTO slack_told (run_id, told_at, substance) VALUES (?, ?, ?)")
                    .params(run, told.at().toEpochMilli(), told.substance())
                    .update();
        }
    }
}
