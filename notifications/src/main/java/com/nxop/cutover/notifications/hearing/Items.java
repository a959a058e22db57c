package com.nxop.cutover.notifications.hearing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to be heard, and what has been, in SQL. */
public final class Items {

    private static final int MOST = 1000;

    private final JdbcClient sql;

    public Items(JdbcClient sql) {
        this.sql = sql;
    }

    /** The same entry may come twice. */
    void put(Item item) {
        String words = item.words().substring(0, Math.min(MOST, item.words().length()));
        try {
            sql.sql("INSERT INTO hearing_item (run, entry, person, kind, said_at, words, delivered_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 0)")
                    .params(
                            item.run(),
                            item.entry(),
                            item.person(),
                            item.kind().name(),
                            item.at().toEpochMilli(),
                            words)
                    .update();
        } catch (DuplicateKeyException known) {
            // Heard of before.
        }
    }

    /** Everything not delivered, in its order. */
    List<Item> open() {
        return sql.sql("SELECT run, entry, person, kind, said_at, words FROM hearing_item WHERE delivered_at = 0"
                        + " ORDER BY run, person, entry")
                .query((row, n) -> new Item(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        Item.Kind.valueOf(row.getString(4)),
                        Instant.ofEpochMilli(row.getLong(5)),
                        row.getString(6)))
                .list();
    }

    /** When the person last heard something of the run. */
    Optional<Instant> last(String run, String person) {
        return sql.sql("SELECT COALESCE(MAX(delivered_at), 0) FROM hearing_item WHERE run = ? AND person = ?")
                .params(run, person)
                .query(Long.class)
                .optional()
                .filter(at -> at > 0)
                .map(Instant::ofEpochMilli);
    }

    void delivered(Item item, Instant now) {
        sql.sql("UPDATE hearing_item SET delivered_at = ? WHERE run = ? AND entry = ? AND person = ?")
                .params(now.toEpochMilli(), item.run(), item.entry(), item.person())
                .update();
    }
}
