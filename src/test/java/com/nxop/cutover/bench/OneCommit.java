package com.nxop.cutover.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The floor as a contender, so that what an approval takes can be told in commits of the same minutes. */
final class OneCommit implements Contender {

    static final String NAME = "one commit";

    private final HikariDataSource source;
    private final Connection connection;

    OneCommit(Store store) {
        source = store.open();
        try {
            connection = Floor.prepared(store.forced(source));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Long> chain(int steps) {
        return commits(steps, 0);
    }

    @Override
    public long approval() {
        return commits(1, Floor.IDLE_MILLIS).get(0);
    }

    private List<Long> commits(int times, long idleMillis) {
        try {
            return Floor.commits(connection, times, idleMillis);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public long join() {
        throw new UnsupportedOperationException("it has no paths");
    }

    @Override
    public double crowd(int runs, int steps) {
        throw new UnsupportedOperationException("it has no runs");
    }

    @Override
    public void close() {
        source.close();
    }
}
