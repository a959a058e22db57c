package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.orchestration.run.Degradation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was told, and the changes of level, in SQL. */
public final class Ledger {

    private static final int MOST_REMARK = 1000;

    private final JdbcClient sql;

    public Ledger(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everything settled in a run, in its order. */
    public List<Settled> of(String run) {
        return sql.sql("SELECT notice_key, due_at, settled_at, state, remark FROM notice WHERE run = ?"
                        + " ORDER BY number")
                .param(run)
                .query((row, n) -> new Settled(
                        run,
                        row.getString(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        Settled.State.valueOf(row.getString(4)),
                        row.getString(5)))
                .list();
    }

    Past past(String run, List<Settled> settled) {
        List<Past.Change> changes = sql.sql(
                        "SELECT entry, level, declared, at FROM degradation WHERE run = ? ORDER BY entry")
                .param(run)
                .query((row, n) -> new Past.Change(
                        row.getLong(1),
                        Degradation.numbered(row.getInt(2)),
                        row.getInt(3) == 1,
                        Instant.ofEpochMilli(row.getLong(4))))
                .list();
        return new Past(
                changes,
                settled.stream()
                        .filter(one -> one.state().told())
                        .map(Settled::key)
                        .collect(Collectors.toSet()));
    }

    void settle(Settled one) {
        String remark =
                one.remark().substring(0, Math.min(MOST_REMARK, one.remark().length()));
        try {
            sql.sql("INSERT INTO notice (run, notice_key, due_at, settled_at, state, remark)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(
                            one.run(),
                            one.key(),
                            one.dueAt().toEpochMilli(),
                            one.at().toEpochMilli(),
                            one.state().name(),
                            remark)
                    .update();
        } catch (DuplicateKeyException known) {
            // Another process was quicker; what it sent is the same and was taken once.
        }
    }

    /** Writes it down if it differs from the level before. The entry may come twice. */
    void level(String run, Past.Change now) {
        List<Past.Change> before = past(run, List.of()).levels();
        boolean heard = before.stream().anyMatch(one -> one.entry() >= now.entry());
        Past.Change last = before.isEmpty()
                ? new Past.Change(0, Degradation.NORMAL, false, now.at())
                : before.get(before.size() - 1);
        if (heard || (last.level() == now.level() && last.declared() == now.declared())) {
            return;
        }
        sql.sql("INSERT INTO degradation (run, entry, level, declared, at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        run,
                        now.entry(),
                        now.level().number(),
                        now.declared() ? 1 : 0,
                        now.at().toEpochMilli())
                .update();
    }

    void watch(String run) {
        try {
            sql.sql("INSERT INTO notice_watch (run) VALUES (?)").param(run).update();
        } catch (DuplicateKeyException known) {
            // Heard of before.
        }
    }

    List<String> watched() {
        return sql.sql("SELECT run FROM notice_watch ORDER BY run")
                .query(String.class)
                .list();
    }

    void unwatch(String run) {
        sql.sql("DELETE FROM notice_watch WHERE run = ?").param(run).update();
    }
}
