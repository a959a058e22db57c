package com.nxop.cutover.rehearsal.stage;

import com.nxop.cutover.rehearsal.slack.AppCredentials;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a bot in another process has to know of a world, as a file of Spring properties: where everybody is, and how the
 * world's clock runs. Such bots come to Slack over a socket, so there may be several.
 */
public final class WorldFile {

    private static final String SPEED = "rehearsal.speed";
    private static final String TIME = "rehearsal.time";
    private static final String WRITTEN = "rehearsal.written";

    private WorldFile() {}

    /** @param wall the machine's clock, which all processes on it share */
    public static void write(Path file, Parties parties, Clock wall) throws IOException {
        Properties all = new Properties();
        BotProgram.properties(parties).forEach((key, value) -> all.setProperty(key, value.toString()));
        AppCredentials app = AppCredentials.rehearsal();
        all.setProperty("slack.bot-token", app.botToken());
        all.setProperty("slack.app-token", app.appToken());
        all.setProperty("slack.api-url", parties.slack().apiUrl());
        WorldClock clock = parties.world().clock();
        // What happens in a rehearsed world may be lost with this machine.
        all.setProperty("cutover.embedded-journal", "allow");
        all.setProperty(SPEED, Double.toString(clock.speed()));
        all.setProperty(TIME, clock.instant().toString());
        all.setProperty(WRITTEN, wall.instant().toString());
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try (Writer out = Files.newBufferedWriter(draft)) {
            all.store(out, "A rehearsal world; good as long as its process lives");
        }
        Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Starts a bot against the world that wrote the file; {@code SPRING_} and {@code CUTOVER_} settings add to it. */
    public static ConfigurableApplicationContext startBot(Path file, int port, Clock wall) throws IOException {
        Properties told = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            told.load(in);
        }
        Map<String, Object> all = new HashMap<>();
        told.stringPropertyNames().forEach(key -> all.put(key, told.getProperty(key)));
        all.put("server.port", port);
        WorldClock clock = clock(told, wall.instant());
        return BotProgram.start(all, clock, Workspace.rehearsed().flow(clock));
    }

    private static WorldClock clock(Properties told, Instant now) {
        double speed = Double.parseDouble(told.getProperty(SPEED));
        Duration since = Duration.between(Instant.parse(told.getProperty(WRITTEN)), now);
        Instant time = Instant.parse(told.getProperty(TIME)).plusNanos((long) (since.toNanos() * speed));
        return new WorldClock(time, speed);
    }
}
