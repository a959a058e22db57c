package com.nxop.cutover.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that can be stopped and started again with what is in it. */
final class OwnPostgres implements AutoCloseable {

    private static final Duration GONE = Duration.ofSeconds(30);

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;
    private int databases;

    OwnPostgres(Path data) throws IOException {
        this.data = data;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
    }

    void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setServerConfig("synchronous_commit", "on")
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void stop() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * All of its processes end at once, as when the machine loses power, and what was not written to its files is gone.
     * That it cannot be stopped any more is logged.
     */
    void crash() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        ProcessHandle main = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(main.descendants().toList());
        all.add(main);
        all.forEach(ProcessHandle::destroyForcibly);
        Patience.until("PostgreSQL is gone", GONE, () -> all.stream().allMatch(OwnPostgres::gone));
        stop();
    }

    /** Ended, although whoever is to take its exit code may not have taken it. */
    private static boolean gone(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    /** JDBC address; it stays the same. */
    String url() {
        return url("postgres");
    }

    /** Address of a database that was not there before. */
    String fresh() {
        databases++;
        String name = "fresh" + databases;
        JdbcClient.create(server.getPostgresDatabase())
                .sql("CREATE DATABASE " + name)
                .update();
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    @Override
    public void close() {
        stop();
    }
}
