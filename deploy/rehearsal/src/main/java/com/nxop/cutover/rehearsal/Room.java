package com.nxop.cutover.rehearsal;

import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.rehearsal.people.Stagehand;
import com.nxop.cutover.rehearsal.result.Result;
import com.nxop.cutover.rehearsal.scenario.Outages;
import com.nxop.cutover.rehearsal.scenario.Scenario;
import com.nxop.cutover.rehearsal.stage.Stage;
import com.nxop.cutover.rehearsal.stage.Workspace;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** World and bot for people in a browser, or in their own Slack. The world plays its part of a scenario; people are asked for theirs. */
final class Room implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);
    private static final Duration BEAT = Duration.ofMillis(500);

    private final Arguments arguments;
    private final Scenario scenario;
    private final PrintStream out;
    private final Stage stage;
    private final Stagehand hand;
    private final ScheduledFuture<?> beat;
    private final Set<String> told = new HashSet<>();

    private Room(Arguments arguments, Scenario scenario, PrintStream out, Stage stage) {
        this.arguments = arguments;
        this.scenario = scenario;
        this.out = out;
        this.stage = stage;
        scenario.breaks().accept(stage.parties());
        World world = stage.parties().world();
        this.hand = new Stagehand(scenario.script().apply(stage.parties()), world, stage::cutover);
        this.beat = world.clock().every(BEAT, this::beat);
    }

    /** Ready when this returns, and greeted. */
    static Room open(Arguments arguments, Scenario scenario, PrintStream out) {
        World world = new World(WorldClock.standing(scenario.begins(), arguments.speed()), arguments.seed());
        Workspace workspace = Workspace.of(System.getenv());
        ConsoleKeys keys = new ConsoleKeys(new SecureRandom());
        boolean ownTokens = workspace.real() || System.getenv().containsKey("CUTOVER_API_TOKENS");
        Map<String, String> more = new HashMap<>(Outages.after(scenario.name()).setup());
        more.put("spring.main.banner-mode", "off");
        if (!ownTokens) {
            more.put("cutover.api.tokens", keys.setting());
        }
        String database = "jdbc:h2:mem:rehearsal-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1";
        Stage stage =
                Stage.set(world, arguments.roomPort(), new Stage.Props(arguments.port(), database, more, workspace));
        Room room = new Room(arguments, scenario, out, stage);
        room.greet(workspace, ownTokens ? Map.of() : keys.byName());
        return room;
    }

    Stage stage() {
        return stage;
    }

    private void greet(Workspace workspace, Map<String, String> tokens) {
        out.println();
        out.println("The rehearsal is ready.");
        out.println("  Scenario      " + scenario.name() + ": " + scenario.line());
        out.println("  Slack room    "
                + (workspace.real() ? "your own" : stage.parties().slack().roomUrl()));
        out.println("  Status page   " + stage.botUrl() + "/status");
        out.println("  Console       " + stage.botUrl() + "/console");
        tokens.forEach((name, token) -> out.println("    token of " + name + ": " + token));
        out.println();
        if (workspace.real()) {
            out.println("Type  /cutover go-no-go  in the channel of your workspace. Ctrl+C ends it.");
        } else {
            out.println("Open the Slack room and type  /cutover start  in #nxop-cutover.");
            out.println("Switch the person you act as at the top right. Ctrl+C ends it.");
        }
    }

    private void beat() {
        try {
            hand.beat();
            stage.cutover()
                    .latest()
                    .filter(Run::ended)
                    .filter(run -> told.add(run.id()))
                    .ifPresent(this::tell);
        } catch (RuntimeException trouble) {
            LOG.warn("The world missed a cue: {}", trouble.getMessage());
        }
    }

    private void tell(Run run) {
        Result.Played played = new Result.Played(scenario.name(), arguments.seed(), arguments.speed());
        Result result = new Result(played, run, stage.journal().verify(run.id()), stage.parties());
        arguments.file().ifPresent(file -> write(file, result));
        out.println();
        out.println("Run " + run.id() + " has ended.");
        result.lines().forEach(out::println);
    }

    private void write(Path file, Result result) {
        try {
            Files.writeString(file, result.json());
        } catch (IOException trouble) {
            out.println("The report could not be written: " + trouble);
        }
    }

    @Override
    public void close() {
        beat.cancel(false);
        stage.close();
    }
}
