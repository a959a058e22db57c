package com.nxop.cutover.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.support.Database;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stopped while it writes to an embedded database, a thread leaves that open for the others. */
class QuietEndTest {

    private static final int ROUNDS = 20;

    @TempDir
    private Path folder;

    @Test
    void theDatabaseStaysOpenForTheOthers() {
        String url = "jdbc:h2:file:" + folder.resolve("journal") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        try (Database.Closing file = Database.closing(url)) {
            JdbcTemplate jdbc = file.database().jdbc();
            jdbc.execute("CREATE TABLE tick (number INT)");
            for (int round = 1; round <= ROUNDS; round++) {
                ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
                AtomicInteger written = new AtomicInteger();
                var unused = thread.scheduleWithFixedDelay(
                        () -> written.addAndGet(jdbc.update("INSERT INTO tick VALUES (1)")),
                        0,
                        1,
                        TimeUnit.MICROSECONDS);
                await().until(() -> written.get() > 0);

                QuietEnd.of(thread);

                assertThat(thread.isTerminated()).isTrue();
                assertThat(jdbc.update("DELETE FROM tick")).isGreaterThanOrEqualTo(written.get());
            }
        }
    }

    @Test
    void nobodyWaitsForLongForWhatDoesNotEnd() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread one = new Thread(task, "stuck");
            one.setDaemon(true);
            return one;
        });
        AtomicInteger begun = new AtomicInteger();
        var unused = thread.scheduleWithFixedDelay(
                () -> {
                    begun.incrementAndGet();
                    while (begun.get() > 0 && !Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                },
                0,
                1,
                TimeUnit.MILLISECONDS);
        await().until(() -> begun.get() > 0);

        QuietEnd.of(thread);

        assertThat(thread.isShutdown()).isTrue();
        assertThat(thread.isTerminated()).isFalse();
        begun.set(0);
        await().until(thread::isTerminated);
        assertThat(begun.get()).isZero();
    }
}
