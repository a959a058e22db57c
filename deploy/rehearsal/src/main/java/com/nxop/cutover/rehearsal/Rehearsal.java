package com.nxop.cutover.rehearsal;

import com.nxop.cutover.bot.settings.StartRefused;
import com.nxop.cutover.rehearsal.scenario.Scenario;
import com.nxop.cutover.rehearsal.scenario.Scenarios;
import com.nxop.cutover.rehearsal.stage.Parties;
import com.nxop.cutover.rehearsal.stage.WorldFile;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the rehearsal world and the bot against it. */
public final class Rehearsal {

    private static final int FAILED = 1;
    private static final int BAD_ARGUMENTS = 2;

    private Rehearsal() {}

    public static void main(String... words) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Optional<Arguments> arguments = arguments(out, words);
        if (arguments.isEmpty()) {
            System.exit(BAD_ARGUMENTS);
            return;
        }
        try {
            play(arguments.get(), out);
        } catch (RuntimeException broken) {
            // Servers of the world keep threads of their own; without an exit they would keep a dead program alive.
            if (!refused(broken)) {
                out.println("The rehearsal stopped: " + broken.getMessage());
                LoggerFactory.getLogger(Rehearsal.class).error("The rehearsal stopped", broken);
            }
            System.exit(FAILED);
        }
    }

    /** Whether the bot did not want to start, which it has said in words. */
    private static boolean refused(Throwable trouble) {
        for (Throwable one = trouble; one != null; one = one.getCause()) {
            if (one instanceof StartRefused) {
                return true;
            }
        }
        return false;
    }

    private static void play(Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        switch (arguments.kind()) {
            case HELP -> out.println(Usage.text());
            case LIST -> Scenarios.all().forEach(one -> out.printf("%-20s %s%n", one.name(), one.line()));
            case HEADLESS -> System.exit(new Headless(arguments, scenario(arguments, out), out).play());
            case ROOM -> {
                Scenario scenario = scenario(arguments, out);
                Optional<String> taken = Ports.taken(arguments);
                if (taken.isPresent()) {
                    out.println(taken.get());
                    System.exit(FAILED);
                }
                Room room = Room.open(arguments, scenario, out);
                Runtime.getRuntime().addShutdownHook(new Thread(room::close, "curtain"));
            }
            case WORLD -> world(arguments, out);
            case BOT -> bot(arguments, out);
        }
    }

    private static void world(Arguments arguments, PrintStream out) throws IOException {
        World world = new World(new WorldClock(Scenarios.TUESDAY_NIGHT, arguments.speed()), arguments.seed());
        Parties parties = Parties.start(world, arguments.roomPort());
        Runtime.getRuntime().addShutdownHook(new Thread(parties::close, "curtain"));
        Path file = arguments.file().orElseThrow();
        WorldFile.write(file, parties, Clock.systemUTC());
        out.println("The world is ready; Slack room " + parties.slack().roomUrl());
        out.println("Bots find it in " + file + ": java -jar cutover-rehearsal.jar --bot-only=" + file);
    }

    private static void bot(Arguments arguments, PrintStream out) throws IOException {
        Path file = arguments.file().orElseThrow();
        if (!Files.isReadable(file)) {
            throw new IllegalStateException(
                    "there is no world in " + file + "; start one with --world-only=" + file + " first");
        }
        ConfigurableApplicationContext bot = WorldFile.startBot(file, arguments.port(), Clock.systemUTC());
        out.println("The bot is ready on port " + bot.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static Optional<Arguments> arguments(PrintStream out, String... words) {
        try {
            return Optional.of(Arguments.parse(words));
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            return Optional.empty();
        }
    }

    private static Scenario scenario(Arguments arguments, PrintStream out) {
        return Scenarios.find(arguments.scenario()).orElseGet(() -> {
            out.println("There is no scenario '" + arguments.scenario() + "'; --list shows them.");
            System.exit(BAD_ARGUMENTS);
            throw new IllegalStateException("the program has ended");
        });
    }
}
