package com.nxop.cutover.notifications.pager;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What still has to leave, in order, in SQL: at least once, deduplicated by key, visible when stuck. */
public final class Outbox {

    private static final int MOST_TROUBLE = 400;

    private final JdbcClient sql;

    public Outbox(JdbcClient sql) {
        this.sql = sql;
    }

    /** Something to send. */
    public record Parcel(String key, String payload, int attempts) {}

    /** Takes it once; the same key again changes nothing. */
    public void put(String outlet, String key, String payload, Instant now) {
        try {
            sql.sql("INSERT INTO outbox (message_key, outlet, payload, state, attempts, next_at, created_at, trouble)"
                            + " VALUES (?, ?, ?, 'WAITING', 0, ?, ?, '')")
                    .params(key, outlet, payload, now.toEpochMilli(), now.toEpochMilli())
                    .update();
        } catch (DuplicateKeyException known) {
            // It was taken before: the journal entry came twice.
        }
    }

    /** The oldest waiting parcel, if its time has come. Later ones wait for it, so that order is kept. */
    Optional<Parcel> due(String outlet, Instant now) {
        List<Waiting> first = sql.sql("SELECT message_key, payload, attempts, next_at FROM outbox"
                        + " WHERE outlet = ? AND state = 'WAITING' ORDER BY number LIMIT 1")
                .param(outlet)
                .query((row, n) ->
                        new Waiting(new Parcel(row.getString(1), row.getString(2), row.getInt(3)), row.getLong(4)))
                .list();
        return first.stream()
                .filter(one -> one.nextAt() <= now.toEpochMilli())
                .map(Waiting::parcel)
                .findFirst();
    }

    private record Waiting(Parcel parcel, long nextAt) {}

    /** Waiting parcels whose time has come, oldest first, for outlets where each is for itself. */
    public List<Parcel> allDue(String outlet, Instant now, int most) {
        return sql.sql("SELECT message_key, payload, attempts FROM outbox"
                        + " WHERE outlet = ? AND state = 'WAITING' AND next_at <= ? ORDER BY number LIMIT ?")
                .params(outlet, now.toEpochMilli(), most)
                .query((row, n) -> new Parcel(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** What is still here, one line for each outlet that has something waiting or given up. */
    public List<Backlog> backlog() {
        return sql.sql("SELECT outlet, SUM(CASE WHEN state = 'WAITING' THEN 1 ELSE 0 END),"
                        + " SUM(CASE WHEN state = 'DEAD' THEN 1 ELSE 0 END),"
                        + " MIN(CASE WHEN state = 'WAITING' THEN created_at END), MAX(trouble)"
                        + " FROM outbox WHERE state <> 'SENT' GROUP BY outlet ORDER BY outlet")
                .query((row, n) -> new Backlog(
                        row.getString(1), row.getInt(2), row.getInt(3), oldest(row.getLong(4)), row.getString(5)))
                .list();
    }

    private static Optional<Instant> oldest(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /**
     * What an outlet has not got rid of.
     *
     * @param oldest when the oldest that waits was taken
     * @param trouble one of the reasons; may be empty
     */
    public record Backlog(String outlet, int waiting, int dead, Optional<Instant> oldest, String trouble) {}

    public void sent(String key) {
        sql.sql("UPDATE outbox SET state = 'SENT', trouble = '' WHERE message_key = ?")
                .param(key)
                .update();
    }

    public void again(String key, Instant nextAt, String trouble) {
        sql.sql("UPDATE outbox SET attempts = attempts + 1, next_at = ?, trouble = ? WHERE message_key = ?")
                .params(nextAt.toEpochMilli(), cut(trouble), key)
                .update();
    }

    public void dead(String key, String trouble) {
        sql.sql("UPDATE outbox SET state = 'DEAD', attempts = attempts + 1, trouble = ? WHERE message_key = ?")
                .params(cut(trouble), key)
                .update();
    }

    /** How many parcels of an outlet are in a state: WAITING, SENT or DEAD. */
    public int count(String outlet, String state) {
        return sql.sql("SELECT COUNT(*) FROM outbox WHERE outlet = ? AND state = ?")
                .params(outlet, state)
                .query(Integer.class)
                .single();
    }

    private static String cut(String trouble) {
        return trouble.length() <= MOST_TROUBLE ? trouble : trouble.substring(0, MOST_TROUBLE);
    }
}
