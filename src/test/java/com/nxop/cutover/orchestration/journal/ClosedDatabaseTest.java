package com.nxop.cutover.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class ClosedDatabaseTest {

    private static final int CONNECTIONS = 4;

    @TempDir
    private Path folder;

    /** Each of the pool's connections may fail once; none is handed out again and again. */
    @Test
    void aDatabaseThatWasShutDownIsOpenedAgain() throws Exception {
        try (Database.Closing closing =
                Database.closing("jdbc:h2:" + folder.resolve("journal") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE")) {
            Database database = closing.database();
            several(database);
            database.sql().sql("SHUTDOWN").update();

            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> answers(database));
            for (int i = 0; i < CONNECTIONS; i++) {
                assertThat(answers(database)).isTrue();
            }
        }
    }

    /** Opens several connections by using them at the same moment. */
    private static void several(Database database) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        CountDownLatch together = new CountDownLatch(CONNECTIONS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            all.add(threads.submit(() -> database.transactions().executeWithoutResult(status -> {
                database.sql().sql("SELECT 1").query(Integer.class).single();
                together.countDown();
                try {
                    together.await();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            })));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
    }

    private static boolean answers(Database database) {
        try {
            return database.sql()
                            .sql("SELECT COUNT(*) FROM run")
                            .query(Integer.class)
                            .single()
                    == 0;
        } catch (DataAccessException closed) {
            return false;
        }
    }
}
