package com.nxop.cutover.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.support.Alone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two bots on one PostgreSQL, each a process of its own: one drives, the other is there when it is needed. Takes minutes,
 * so it is played when asked for: {@code -Dreplicas=true}.
 */
@Alone
@EnabledIfSystemProperty(named = "replicas", matches = "true")
class ReplicasTest {

    private static final double SPEED = 2;
    private static final Duration TAKE_OVER = Duration.ofSeconds(15);
    private static final Duration COLD = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(6);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Theatre theatre;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    @Test
    @Timeout(500)
    void aCutoverOutlivesItsDriversAndItsDatabase() throws Exception {
        Packaged packaged = Packaged.in(folder);
        try (OwnPostgres database = new OwnPostgres(folder.resolve("pg"));
                Theatre open = new Theatre(packaged, folder.resolve("two"), database.url(), SPEED, Map.of())) {
            theatre = open;
            theatre.train();
            Program one = theatre.bot();
            Program two = theatre.bot();
            one.ready();
            two.ready();
            theatre.begin();
            assertThat(one.drives()).isNotEqualTo(two.drives());
            advance(5);

            Program third = killed(driver());
            frozen(driver());
            ended(driver(), third);
            databaseAway(database);
            allKilled();

            playOn();
            assertThat(Judgement.of(theatre)).isEmpty();
            assertThat(theatre.run().state()).isEqualTo(RunState.COMPLETED);
            assertThat(repeatedNews()).isEmpty();
            KillReport.add("replicas", figures);
        }
    }

    private Program killed(Program driver) {
        long at = System.nanoTime();
        driver.kill();
        await(
                "a standby takes over from the dead",
                TAKE_OVER,
                () -> theatre.programs().stream().anyMatch(Program::drives));
        note("takeOverAfterKillMillis", at);
        Program next = theatre.bot().ready();
        advance(2);
        return next;
    }

    /** Longer than its lease; then it wakes up in the belief that it drives. */
    private void frozen(Program driver) {
        driver.freeze();
        long at = System.nanoTime();
        await(
                "a standby takes over from the frozen",
                TAKE_OVER,
                () -> theatre.programs().stream().anyMatch(other -> other != driver && other.drives()));
        note("takeOverAfterFreezeMillis", at);
        advance(2);
        driver.thaw();
        await("the frozen one sees that it does not drive any more", TAKE_OVER, () -> !driver.drives());
        advance(2);
        assertThat(theatre.reading.intact()).isTrue();
    }

    private void ended(Program driver, Program standby) {
        assertThat(standby.alive()).isTrue();
        long at = System.nanoTime();
        driver.end();
        note("gracefulStopMillis", at);
        await(
                "a standby takes over from the stopped",
                TAKE_OVER,
                () -> theatre.programs().stream().anyMatch(Program::drives));
        note("takeOverAfterStopMillis", at);
        advance(1);
    }

    private void databaseAway(OwnPostgres database) {
        database.stop();
        assertThat(theatre.programs().stream().filter(Program::alive)).isNotEmpty();
        database.start();
        long at = System.nanoTime();
        await("the database answers again", TAKE_OVER, () -> theatre.reading.version() > 0);
        advance(2);
        note("goesOnAfterDatabaseMillis", at);
    }

    private void allKilled() {
        theatre.programs().stream().filter(Program::alive).forEach(Program::kill);
        long version = theatre.reading.version();
        long at = System.nanoTime();
        theatre.bot();
        await("a cold start goes on", COLD, () -> theatre.reading.version() > version);
        note("coldStartMillis", at);
    }

    private void note(String name, long since) {
        figures.put(name, Duration.ofNanos(System.nanoTime() - since).toMillis());
    }

    private Program driver() {
        await("somebody drives", TAKE_OVER, () -> theatre.programs().stream().anyMatch(Program::drives));
        return theatre.programs().stream().filter(Program::drives).findFirst().orElseThrow();
    }

    private void advance(int entries) {
        long version = theatre.reading.version();
        await(entries + " more entries", COLD, () -> theatre.reading.version() >= version + entries);
    }

    private void playOn() {
        await("the run ends", LONGEST, () -> theatre.reading.open().isEmpty());
    }

    private void await(String claim, Duration longest, java.util.function.BooleanSupplier holds) {
        Patience.until(claim, longest, () -> {
            theatre.look();
            return holds.getAsBoolean();
        });
    }

    /** Texts of messages that stand in the channel twice in one thread. */
    private java.util.List<String> repeatedNews() {
        java.util.Set<String> seen = new java.util.HashSet<>();
        return theatre.parties.slack().messages("nxop-cutover").stream()
                .filter(message -> message.fromBot()
                        && !message.ephemeral()
                        && message.thread().isEmpty())
                .map(message -> message.words())
                .filter(words -> !seen.add(words))
                .toList();
    }
}
