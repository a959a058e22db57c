package com.nxop.cutover.process;

import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.rehearsal.people.Director;
import com.nxop.cutover.rehearsal.people.Script;
import com.nxop.cutover.rehearsal.people.ScriptedPeople;
import com.nxop.cutover.rehearsal.scenario.Scenarios;
import com.nxop.cutover.rehearsal.stage.Parties;
import com.nxop.cutover.rehearsal.stage.WorldFile;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import com.nxop.cutover.support.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A world and its people in this process; bots and their database outside of it. */
final class Theatre implements AutoCloseable {

    private static final Duration PREPARATION = Duration.ofMinutes(2);
    private static final Duration BEAT = Duration.ofMillis(20);
    private static final Duration ANSWERED = Duration.ofMinutes(1);

    final World world;
    final Parties parties;
    final Database database;
    final Reading reading;
    final Crowd crowd;
    private final Packaged packaged;
    private final Path folder;
    private final String url;
    private final Path file;
    private final List<Program> programs = new ArrayList<>();
    private final Map<String, String> more;

    /** @param more settings of every bot, as in its environment */
    Theatre(Packaged packaged, Path folder, String url, double speed, Map<String, String> more) throws IOException {
        this.packaged = packaged;
        this.folder = Files.createDirectories(folder);
        this.url = url;
        this.more = more;
        world = new World(new WorldClock(Scenarios.TUESDAY_NIGHT, speed), 1);
        parties = Parties.start(world, 0);
        file = folder.resolve("world.properties").toAbsolutePath();
        WorldFile.write(file, parties, Clock.systemUTC());
        database = Database.at(url);
        reading = new Reading(database, world.clock());
        crowd = new Crowd(parties.slack(), Clock.systemUTC()::millis, this::refused);
    }

    Program bot() {
        return start(packaged.command(file));
    }

    /** Starts and ends a bot once, so that later ones start faster. */
    void train() {
        if (packaged.packaged()) {
            Program first = start(packaged.training(file)).ready();
            first.end();
        }
    }

    private Program start(List<String> command) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("SPRING_DATASOURCE_URL", url);
        // Who drives is read in the log.
        settings.put("LOGGING_LEVEL_COM_NXOP_CUTOVER_ORCHESTRATION_ENGINE", "info");
        Program program = Program.start(
                command,
                settings,
                folder.resolve("bot" + programs.size() + ".log").toAbsolutePath());
        programs.add(program);
        return program;
    }

    List<Program> programs() {
        return programs;
    }

    /** Prepares a run through the room and starts it. */
    void begin() {
        try (ScriptedPeople people = new ScriptedPeople(parties.slack(), world, () -> reading, Script.yes())) {
            Director director = new Director(people, Script.yes(), world, () -> reading);
            director.begin();
            Patience.until(
                    "the first command is taken",
                    PREPARATION,
                    () -> reading.open().isPresent());
            Patience.until("the run is started", PREPARATION, () -> {
                director.beat();
                return reading.open()
                        .filter(run -> run.state() != RunState.PENDING)
                        .isPresent();
            });
        }
    }

    /** Lets the people look, fifty times a second at most; false once the run has ended. */
    boolean look() {
        LockSupport.parkNanos(BEAT.toNanos());
        Optional<Run> run = reading.open();
        run.ifPresent(crowd::look);
        return run.isPresent();
    }

    private boolean refused(String person, String value) {
        return database.sql()
                .sql("SELECT outcome FROM inbox WHERE person = ? AND body LIKE ? ORDER BY id DESC LIMIT 1")
                .params(person, "%" + value + "%")
                .query((row, n) -> "refused".equals(row.getString(1)))
                .optional()
                .orElse(false);
    }

    /**
     * How many requests that were acknowledged have no outcome, after a bot that lives had a while to give it. A bot that
     * was killed with the last entry leaves its answer to the next.
     */
    int unanswered() {
        if (programs.stream().noneMatch(Program::alive)) {
            Program unused = bot();
        }
        long end = System.nanoTime() + ANSWERED.toNanos();
        while (withoutOutcome() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(BEAT.toNanos());
        }
        return withoutOutcome();
    }

    private int withoutOutcome() {
        return database.sql()
                .sql("SELECT COUNT(*) FROM inbox WHERE outcome IS NULL")
                .query(Integer.class)
                .single();
    }

    /** Alarms of which a killed bot has left only a part in the database. */
    int tornAlarms() {
        return database.sql()
                .sql(
                        "SELECT COUNT(*) FROM qrtz_triggers whole WHERE NOT EXISTS (SELECT 1 FROM qrtz_simple_triggers part"
                                + " WHERE part.trigger_name = whole.trigger_name AND part.trigger_group = whole.trigger_group)")
                .query(Integer.class)
                .single();
    }

    Run run() {
        return reading.latest().orElseThrow();
    }

    @Override
    public void close() {
        programs.forEach(Program::close);
        parties.close();
    }
}
