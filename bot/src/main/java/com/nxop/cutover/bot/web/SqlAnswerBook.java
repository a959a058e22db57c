package com.nxop.cutover.bot.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers in the database, for a week. */
final class SqlAnswerBook implements AnswerBook {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Clock clock;

    SqlAnswerBook(JdbcClient sql, Clock wallClock) {
        this.sql = sql;
        this.clock = wallClock;
    }

    @Override
    public Optional<Given> given(String key) {
        return sql.sql("select request, status, body from api_answer where id = ?")
                .param(key)
                .query((row, number) -> new Given(row.getString(1), row.getInt(2), row.getString(3)))
                .optional();
    }

    @Override
    public void keep(String key, Given answer) {
        Instant now = clock.instant();
        sql.sql("delete from api_answer where given_at < ?")
                .param(now.minus(KEPT).toEpochMilli())
                .update();
        try {
            sql.sql("insert into api_answer (id, request, status, body, given_at) values (?, ?, ?, ?, ?)")
                    .params(key, answer.request(), answer.status(), answer.body(), now.toEpochMilli())
                    .update();
        } catch (DuplicateKeyException same) {
            // The same request came twice at once. The journal did it once; both answers say so.
            return;
        }
    }
}
