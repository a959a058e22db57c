package com.nxop.cutover.process;

import com.nxop.cutover.orchestration.journal.EmbeddedFile;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.ForgetfulDisk;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** The power goes under an H2 file. */
class PowerCutTest extends CrashContract {

    @Override
    String start() {
        return EmbeddedFile.safe(ForgetfulDisk.url(file())) + ";USER=sa";
    }

    /** Whoever comes back has no connections. */
    @Override
    void crash(Database database) {
        database.jdbc().execute("SHUTDOWN IMMEDIATELY");
        ((HikariDataSource) database.source()).getHikariPoolMXBean().softEvictConnections();
        ForgetfulDisk.cutPower(file());
    }

    /** It forces nothing by itself. */
    @Override
    void holdBack(Database database) {}

    @Override
    void end() {}

    private Path file() {
        return folder.resolve("journal");
    }
}
