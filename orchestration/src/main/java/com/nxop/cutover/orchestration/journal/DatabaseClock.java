package com.nxop.cutover.orchestration.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's time: the one clock that all processes share. */
public final class DatabaseClock extends Clock {

    private final JdbcClient sql;

    public DatabaseClock(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Instant instant() {
        return sql.sql("SELECT CURRENT_TIMESTAMP")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
