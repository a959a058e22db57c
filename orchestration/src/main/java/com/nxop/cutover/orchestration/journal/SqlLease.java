package com.nxop.cutover.orchestration.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lease as a row. Every change is one conditional statement. */
public final class SqlLease implements Lease {

    static final String ENGINE = "engine";

    private final JdbcClient sql;
    private final Clock wall;
    private final Gathering<Object, Long> epochs = new Gathering<>(asker -> asker, askers -> {
        long epoch = readEpoch();
        return asker -> epoch;
    });
    private boolean alone;

    /** @param wall one clock for all processes: the database's, never one that runs faster */
    public SqlLease(JdbcClient sql, Clock wall) {
        this(sql, wall, false);
    }

    private SqlLease(JdbcClient sql, Clock wall, boolean alone) {
        this.sql = sql;
        this.wall = wall;
        this.alone = alone;
    }

    /**
     * For a database that only one process can have open, such as an H2 file: whoever held the lease before has ended, so
     * its end is not waited for.
     */
    public static SqlLease alone(JdbcClient sql, Clock wall) {
        return new SqlLease(sql, wall, true);
    }

    @Override
    public Optional<Held> acquire(String owner, Duration length) {
        Instant now = wall.instant();
        Instant until = now.plus(length);
        if (alone) {
            sql.sql("UPDATE lease SET until_utc = 0 WHERE name = ? AND owner <> ?")
                    .params(ENGINE, owner)
                    .update();
            alone = false;
        }
        int renewed = sql.sql("UPDATE lease SET until_utc = ? WHERE name = ? AND owner = ? AND until_utc > ?")
                .params(until.toEpochMilli(), ENGINE, owner, now.toEpochMilli())
                .update();
        if (renewed == 0 && !take(owner, now, until)) {
            return Optional.empty();
        }
        return sql.sql("SELECT epoch FROM lease WHERE name = ? AND owner = ?")
                .params(ENGINE, owner)
                .query(Long.class)
                .optional()
                .map(epoch -> new Held(owner, epoch, until));
    }

    /** Free is also what ends later than any lease taken now could: it was written under a clock that was wrong. */
    private boolean take(String owner, Instant now, Instant until) {
        int taken = sql.sql("UPDATE lease SET owner = ?, epoch = epoch + 1, until_utc = ?"
                        + " WHERE name = ? AND (until_utc <= ? OR until_utc > ?)")
                .params(owner, until.toEpochMilli(), ENGINE, now.toEpochMilli(), until.toEpochMilli())
                .update();
        return taken > 0 || first(owner, until);
    }

    private boolean first(String owner, Instant until) {
        try {
            return sql.sql("INSERT INTO lease (name, owner, epoch, until_utc) VALUES (?, ?, 1, ?)")
                            .params(ENGINE, owner, until.toEpochMilli())
                            .update()
                    > 0;
        } catch (DuplicateKeyException held) {
            return false;
        }
    }

    /** As it is after this was asked; threads that ask at once share an answer. */
    @Override
    public long epoch() {
        return epochs.ask(new Object());
    }

    private long readEpoch() {
        return sql.sql("SELECT epoch FROM lease WHERE name = ?")
                .param(ENGINE)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public void release(Held held) {
        sql.sql("UPDATE lease SET until_utc = 0 WHERE name = ? AND owner = ? AND epoch = ?")
                .params(ENGINE, held.owner(), held.epoch())
                .update();
    }
}
