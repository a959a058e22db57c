package com.nxop.cutover.bot.slack;

import com.nxop.cutover.orchestration.journal.Disk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import tools.jackson.databind.json.JsonMapper;

/** What people asked for, on the disk before it is acknowledged. */
final class Inbox {

    private final JdbcClient sql;
    private final Disk disk;
    private final JsonMapper json;
    private final Clock wall;

    Inbox(JdbcClient sql, Disk disk, JsonMapper json, Clock wall) {
        this.sql = sql;
        this.disk = disk;
        this.json = json;
        this.wall = wall;
    }

    /** One that waits to be answered. */
    record Letter(long id, Received received, Instant at) {}

    /** Empty when it came before. */
    Optional<Letter> put(Received received) {
        Optional<Letter> letter = insert(received);
        disk.force();
        return letter;
    }

    private Optional<Letter> insert(Received received) {
        Instant now = wall.instant();
        KeyHolder id = new GeneratedKeyHolder();
        try {
            sql.sql("INSERT INTO inbox (request_key, person, body, received_utc) VALUES (?, ?, ?, ?)")
                    .params(
                            received.key(),
                            received.sender().person(),
                            json.writeValueAsString(received),
                            now.toEpochMilli())
                    .update(id, "id");
        } catch (DuplicateKeyException again) {
            return Optional.empty();
        }
        return Optional.of(
                new Letter(Objects.requireNonNull(id.getKeyAs(Long.class), "the row has a number"), received, now));
    }

    /** Those taken in before then that nobody has answered, oldest first. */
    List<Letter> unanswered(Instant before, int limit) {
        return sql.sql("SELECT id, body, received_utc FROM inbox WHERE outcome IS NULL AND received_utc <= ?"
                        + " ORDER BY id LIMIT " + limit)
                .param(before.toEpochMilli())
                .query((row, n) -> new Letter(
                        row.getLong(1),
                        json.readValue(row.getString(2), Received.class),
                        Instant.ofEpochMilli(row.getLong(3))))
                .list();
    }

    void answered(Letter letter, String outcome) {
        sql.sql("UPDATE inbox SET outcome = ? WHERE id = ?")
                .params(outcome, letter.id())
                .update();
    }

    void forget(Letter letter) {
        sql.sql("DELETE FROM inbox WHERE id = ?").param(letter.id()).update();
    }
}
