package com.nxop.cutover.process;

import com.nxop.cutover.support.Database;
import java.io.IOException;

/** PostgreSQL loses its processes at once. */
class CrashedDatabaseTest extends CrashContract {

    private OwnPostgres server;

    @Override
    String start() throws IOException {
        server = new OwnPostgres(folder.resolve("pg"));
        return server.url();
    }

    @Override
    void crash(Database database) throws IOException {
        server.crash();
        server.start();
    }

    /** Its background writer would bring what need not be there to the disk within a second. */
    @Override
    void holdBack(Database database) throws IOException {
        long writer = database.sql()
                .sql("SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'")
                .query(Long.class)
                .single();
        new ProcessBuilder("kill", "-STOP", String.valueOf(writer))
                .inheritIO()
                .start()
                .onExit()
                .join();
    }

    @Override
    void end() {
        server.close();
    }
}
