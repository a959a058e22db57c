package com.nxop.cutover.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL, one for all tests of this process, with as many databases as they ask for. */
public final class Postgres {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {

        private static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException broken) {
                throw new UncheckedIOException("PostgreSQL did not start", broken);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private Postgres() {}

    /** JDBC address of a new, empty database; the user is in it and needs no password. */
    public static String fresh() {
        String name = "cutover" + COUNT.incrementAndGet();
        JdbcClient.create(Server.ONE.getPostgresDatabase())
                .sql("CREATE DATABASE " + name)
                .update();
        return Server.ONE.getJdbcUrl("postgres", name);
    }
}
