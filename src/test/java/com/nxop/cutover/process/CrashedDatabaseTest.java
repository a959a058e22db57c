package com.nxop.cutover.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Database;
import java.io.IOException;
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
        assertThat(Signal.STOP.to(writer)).as("the writer was frozen").isTrue();
    }

    /** A frozen writer would not let the server stop; after a crash it is gone. */
    @Override
    void end() {
        if (ProcessHandle.of(writer).isPresent()) {
            assertThat(Signal.CONT.to(writer)).as("the writer was woken").isTrue();
        }
    }
}
