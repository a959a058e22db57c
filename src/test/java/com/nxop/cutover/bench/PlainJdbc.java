package com.nxop.cutover.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * What the database itself costs: one transaction for each finished step that marks it done, counts down what its successor
 * waits for, marks that running and notes it. No looks, no lease, no chain of hashes.
 */
final class PlainJdbc implements Contender {

    private static final long IDLE_MILLIS = 60;

    private final String name;
    private final HikariDataSource pool;
    private final DataSource source;
    private final Tape tape = new Tape();
    private final ExecutorService workers = Executors.newFixedThreadPool(16, task -> {
        Thread thread = new Thread(task, "plain");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger runs = new AtomicInteger();

    private PlainJdbc(String name, HikariDataSource pool, DataSource source) {
        this.name = name;
        this.pool = pool;
        this.source = source;
        try (Connection connection = source.getConnection()) {
            connection
                    .createStatement()
                    .execute("CREATE TABLE step (run INT, number INT, state VARCHAR(10), needs INT,"
                            + " PRIMARY KEY (run, number))");
            connection
                    .createStatement()
                    .execute("CREATE TABLE note (run INT, number INT, what VARCHAR(200), at_nanos BIGINT)");
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Each of its transactions is on the disk before the next step begins, as ours are. */
    static PlainJdbc forced(Store store) {
        HikariDataSource pool = store.open();
        return new PlainJdbc("plain JDBC", pool, store.forced(pool));
    }

    /** Its transactions are on the disk when the database thinks fit. */
    static PlainJdbc unforced(Store store) {
        HikariDataSource pool = store.open();
        return new PlainJdbc("unforced JDBC", pool, pool);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Long> chain(int steps) {
        int run = insert(steps, 1);
        tape.expect(steps);
        workers.execute(() -> act(run, 0, steps));
        tape.await();
        List<Long> gaps = new ArrayList<>();
        for (int step = 1; step < steps; step++) {
            gaps.add(tape.began(run + "/" + step) - tape.ended(run + "/" + (step - 1)));
        }
        return gaps;
    }

    @Override
    public long approval() {
        int run = insert(2, 1);
        tape.expect(1);
        Pause.millis(IDLE_MILLIS);
        long asked = System.nanoTime();
        if (finish(run, 0, 1)) {
            workers.execute(() -> tape.act(run + "/1"));
        }
        tape.await();
        return tape.began(run + "/1") - asked;
    }

    @Override
    public long join() {
        int run = insert(4, 2);
        tape.expect(4);
        tape.act(run + "/0");
        long forked = tape.ended(run + "/0");
        finish(run, 0, 1);
        for (int path = 1; path <= 2; path++) {
            int number = path;
            workers.execute(() -> {
                tape.act(run + "/" + number);
                if (finish(run, number, 3)) {
                    tape.act(run + "/3");
                }
            });
        }
        tape.await();
        return tape.began(run + "/3") - forked;
    }

    @Override
    public double crowd(int runs, int steps) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            all.add(insert(steps, 1));
        }
        tape.expect(runs * steps);
        long start = System.nanoTime();
        all.forEach(run -> workers.execute(() -> act(run, 0, steps)));
        tape.await();
        return runs * steps / ((System.nanoTime() - start) / 1e9);
    }

    private void act(int run, int step, int steps) {
        tape.act(run + "/" + step);
        if (step + 1 < steps && finish(run, step, step + 1)) {
            workers.execute(() -> act(run, step + 1, steps));
        }
    }

    private int insert(int steps, int needs) {
        int run = runs.incrementAndGet();
        update("INSERT INTO step VALUES (?, ?, ?, ?)", steps, run, needs);
        return run;
    }

    private void update(String sql, int steps, int run, int needs) {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            for (int step = 0; step < steps; step++) {
                insert.setInt(1, run);
                insert.setInt(2, step);
                insert.setString(3, "waiting");
                insert.setInt(4, step == steps - 1 ? needs : 1);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Whether the next step may begin. */
    private boolean finish(int run, int step, int next) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            change(connection, "UPDATE step SET state = 'done' WHERE run = ? AND number = ?", run, step);
            change(connection, "UPDATE step SET needs = needs - 1 WHERE run = ? AND number = ?", run, next);
            int begun = change(
                    connection,
                    "UPDATE step SET state = 'running' WHERE run = ? AND number = ? AND needs = 0",
                    run,
                    next);
            change(connection, "INSERT INTO note VALUES (?, ?, 'done', 0)", run, step);
            connection.commit();
            return begun == 1;
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static int change(Connection connection, String sql, int run, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, run);
            statement.setInt(2, number);
            return statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        pool.close();
    }
}
