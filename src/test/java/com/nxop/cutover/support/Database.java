package com.nxop.cutover.support;

import com.nxop.cutover.orchestration.journal.ClosedDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database of a test's own. */
public final class Database {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DataSource source;

    private Database(DataSource source) {
        this.source = source;
        Flyway.configure().dataSource(source).load().migrate();
    }

    public static Database inMemory() {
        String url = "jdbc:h2:mem:test" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        return new Database(JdbcConnectionPool.create(url, "sa", ""));
    }

    /** Migrates what is at the address; every use opens a connection of its own from a small pool. */
    public static Database at(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(0);
        pool.setExceptionOverrideClassName(ClosedDatabase.class.getName());
        return new Database(new HikariDataSource(pool));
    }

    /** The same, given back at the end. */
    public static Closing closing(String url) {
        return new Closing(at(url));
    }

    /** A database whose connections end with it. */
    public record Closing(Database database) implements AutoCloseable {

        @Override
        public void close() {
            ((HikariDataSource) database.source).close();
        }
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient sql() {
        return JdbcClient.create(source);
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(source);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }
}
