package com.nxop.cutover.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What one commit costs: in a loop, and after the connection has been idle. Nothing durable can be faster. */
final class Floor {

    private static final int ROUNDS = 5;
    private static final int LOOP = 1_000;
    private static final int IDLES = 40;
    static final long IDLE_MILLIS = 60;

    private Floor() {}

    static void measure(Figures figures) throws Exception {
        for (Store store : Stores.all()) {
            try (store;
                    HikariDataSource source = store.open();
                    Connection connection = prepared(store.forced(source))) {
                commits(connection, LOOP, 0);
                List<Long> loop = new ArrayList<>();
                List<Long> idle = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    loop.addAll(commits(connection, LOOP, 0));
                    idle.addAll(commits(connection, IDLES, IDLE_MILLIS));
                }
                figures.times("commit in a loop", store.name(), "plain JDBC", loop);
                figures.times("commit after 60 ms", store.name(), "plain JDBC", idle);
            }
        }
    }

    static Connection prepared(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.createStatement().execute("CREATE TABLE floor (number INT, what VARCHAR(600))");
        connection.setAutoCommit(false);
        return connection;
    }

    /** How long each commit of one inserted row took. */
    static List<Long> commits(Connection connection, int times, long idleMillis) throws SQLException {
        List<Long> all = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO floor VALUES (?, ?)")) {
            for (int i = 0; i < times; i++) {
                Pause.millis(idleMillis);
                long start = System.nanoTime();
                insert.setInt(1, i);
                insert.setString(2, "x".repeat(500));
                insert.executeUpdate();
                connection.commit();
                all.add(System.nanoTime() - start);
            }
        }
        return all;
    }
}
