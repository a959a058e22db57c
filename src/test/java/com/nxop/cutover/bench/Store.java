package com.nxop.cutover.bench;

import com.nxop.cutover.orchestration.journal.EmbeddedFile;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A kind of database that is measured: each contender gets an empty one with a pool of its own. */
abstract class Store implements AutoCloseable {

    private static final int POOL = 16;

    private static final long SETTLED_MILLIS = 1_100;

    private final String name;
    private final AtomicInteger count = new AtomicInteger();
    private final List<HikariDataSource> pools = new ArrayList<>();

    private Store(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** An empty database. */
    final HikariDataSource open() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url("bench" + count.incrementAndGet()));
        config.setUsername(user());
        config.setPassword("");
        config.setMaximumPoolSize(POOL);
        config.setPoolName(name + " " + count.get());
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    /** A connection of the server tells what it did when it comes to rest, but not twice within a second. */
    final void tellNow() {
        for (HikariDataSource pool : pools) {
            List<Connection> all = new ArrayList<>();
            try {
                int open = pool.isClosed() ? 0 : pool.getHikariPoolMXBean().getTotalConnections();
                for (int i = 0; i < open; i++) {
                    Connection one = pool.getConnection();
                    all.add(one);
                    try (Statement tell = one.createStatement()) {
                        tell.execute("SELECT 1");
                    }
                }
            } catch (SQLException broken) {
                throw new IllegalStateException("the server does not tell what it did", broken);
            } finally {
                all.forEach(Store::giveBack);
            }
        }
    }

    private static void giveBack(Connection one) {
        try {
            one.close();
        } catch (SQLException broken) {
            throw new IllegalStateException("a connection cannot be given back", broken);
        }
    }

    /** Whether a commit alone does not wait for the disk. */
    abstract boolean holdsBack();

    /** The same database, on which a commit waits for the disk. */
    abstract DataSource forced(DataSource source);

    abstract String url(String database);

    abstract String user();

    /** Does now what the database would do by itself after such growth, and while it is measured. */
    abstract void settle(DataSource filled);

    /** Commits and flushes to the disk so far; empty where the store does not count them. */
    abstract Optional<Counted> counted();

    @Override
    public abstract void close();

    record Counted(long commits, long flushes) {}

    /** H2 in a file, as the bot opens it. */
    static Store h2() {
        Path folder = folder();
        return new Store("H2") {
            @Override
            String url(String database) {
                return EmbeddedFile.safe("jdbc:h2:file:" + folder.resolve(database));
            }

            @Override
            boolean holdsBack() {
                return true;
            }

            @Override
            DataSource forced(DataSource source) {
                return new Forced(source);
            }

            @Override
            String user() {
                return "sa";
            }

            @Override
            void settle(DataSource filled) {
                JdbcClient.create(filled).sql("ANALYZE").update();
            }

            @Override
            Optional<Counted> counted() {
                return Optional.empty();
            }

            /** Each measurement fills gigabytes. */
            @Override
            public void close() {
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException held) {
                    System.err.println(folder + " was left behind: " + held.getMessage());
                }
            }
        };
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("bench");
        } catch (IOException full) {
            throw new IllegalStateException("no folder for an H2 file", full);
        }
    }

    /** A PostgreSQL that waits for its disk, which the embedded one does not by default. */
    static Store postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        return new Store("PostgreSQL") {
            @Override
            String url(String database) {
                JdbcClient.create(server.getPostgresDatabase())
                        .sql("CREATE DATABASE " + database)
                        .update();
                return server.getJdbcUrl("postgres", database);
            }

            @Override
            boolean holdsBack() {
                return false;
            }

            @Override
            DataSource forced(DataSource source) {
                return source;
            }

            @Override
            String user() {
                return "postgres";
            }

            @Override
            void settle(DataSource filled) {
                JdbcClient.create(filled).sql("VACUUM ANALYZE").update();
                JdbcClient.create(filled).sql("CHECKPOINT").update();
            }

            @Override
            Optional<Counted> counted() {
                Pause.millis(SETTLED_MILLIS);
                tellNow();
                Pause.millis(SETTLED_MILLIS);
                return Optional.of(flushes(server.getPostgresDatabase()));
            }

            @Override
            public void close() {
                try {
                    server.close();
                } catch (IOException late) {
                    System.err.println("PostgreSQL did not stop well: " + late.getMessage());
                }
            }
        };
    }

    private static Counted flushes(DataSource source) {
        JdbcClient sql = JdbcClient.create(source);
        int version = sql.sql("SELECT current_setting('server_version_num')::int")
                .query(Integer.class)
                .single();
        String flushes = version >= 180_000
                ? "SELECT COALESCE(SUM(fsyncs), 0) FROM pg_stat_io WHERE object = 'wal'"
                : "SELECT wal_sync FROM pg_stat_wal";
        long commits = sql.sql("SELECT SUM(xact_commit) FROM pg_stat_database")
                .query(Long.class)
                .single();
        return new Counted(commits, sql.sql(flushes).query(Long.class).single());
    }
}
