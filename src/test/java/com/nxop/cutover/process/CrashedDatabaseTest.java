package com.nxop.cutover.process;

import com.nxop.cutover.support.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL loses its processes at once. */
class CrashedDatabaseTest extends CrashContract {

    private static OwnPostgres server;

    private long writer;

    @BeforeAll
    static void open(@TempDir Path data) throws IOException {
        server = new OwnPostgres(data.resolve("pg"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    String start() {
        return server.fresh();
    }

    @Override
    void crash(Database database) throws IOException {
        server.crash();
        server.start();
    }

    /** Its background writer would bring what need not be there to the disk within a second. */
    @Override
    void holdBack(Database database) {
        writer = database.sql()
                .sql("SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'")
                .query(Long.class)
                .single();
        signal("STOP");
    }

    /** A frozen writer would not let the server stop. */
    @Override
    void end() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(writer))
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
