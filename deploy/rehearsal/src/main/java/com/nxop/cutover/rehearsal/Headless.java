package com.nxop.cutover.rehearsal;

import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.rehearsal.people.ConsolePeople;
import com.nxop.cutover.rehearsal.people.Director;
import com.nxop.cutover.rehearsal.people.Script;
import com.nxop.cutover.rehearsal.people.ScriptedPeople;
import com.nxop.cutover.rehearsal.result.Result;
import com.nxop.cutover.rehearsal.result.Timeline;
import com.nxop.cutover.rehearsal.result.WorldState;
import com.nxop.cutover.rehearsal.scenario.Aftermath;
import com.nxop.cutover.rehearsal.scenario.Canaries;
import com.nxop.cutover.rehearsal.scenario.Claim;
import com.nxop.cutover.rehearsal.scenario.Outages;
import com.nxop.cutover.rehearsal.scenario.Scenario;
import com.nxop.cutover.rehearsal.stage.Stage;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One whole cutover with scripted people and no browser. */
final class Headless {

    /** World time after which a run that has not ended counts as stuck. */
    private static final Duration LONGEST = Duration.ofMinutes(90);

    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration AFTERWARDS = Duration.ofMillis(1500);
    private static final int PAGE = 500;
    private static final int LOOKS = 480;
    private static final int LOOK_MILLIS = 250;

    private final Arguments arguments;
    private final Scenario scenario;
    private final PrintStream out;
    private long printed;

    Headless(Arguments arguments, Scenario scenario, PrintStream out) {
        this.arguments = arguments;
        this.scenario = scenario;
        this.out = out;
    }

    /** @return 0 when it ended as the scenario says it must, else 1 */
    int play() throws IOException, InterruptedException {
        World world = new World(WorldClock.standing(scenario.begins(), arguments.speed()), arguments.seed());
        String database = "jdbc:h2:mem:rehearsal-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1";
        Aftermath after = Outages.after(scenario.name());
        Map<String, String> quiet = new HashMap<>(after.setup());
        quiet.putAll(Map.of("logging.level.root", "warn", "spring.main.banner-mode", "off"));
        Stage.Props props = new Stage.Props(arguments.port(), database, quiet);
        if (!after.refusal().isEmpty()) {
            return new Refusal(arguments, scenario, out).play(world, props, after.refusal());
        }
        try (Stage stage = Stage.set(world, arguments.roomPort(), props)) {
            scenario.breaks().accept(stage.parties());
            Script script = scenario.script().apply(stage.parties());
            try (ScriptedPeople people = new ScriptedPeople(stage.parties().slack(), world, stage::cutover, script)) {
                Director director = new Director(people, script, world, stage::cutover);
                director.begin();
                waitForEnd(stage, director, after);
            }
            waitFor(stage, after);
            return judge(stage, after);
        }
    }

    private void waitForEnd(Stage stage, Director director, Aftermath after) throws InterruptedException {
        WorldClock clock = stage.parties().world().clock();
        Instant last = clock.instant().plus(LONGEST);
        CountDownLatch ended = new CountDownLatch(1);
        ConsolePeople console = new ConsolePeople(stage.botUrl(), after.setup());
        ScheduledFuture<?> beat = clock.every(BEAT, () -> {
            director.beat();
            if (console.present()) {
                stage.cutover().open().ifPresent(run -> console.beat(run, clock.instant()));
            }
            print(stage);
            boolean over = stage.cutover().latest().filter(Run::ended).isPresent();
            if (over || clock.instant().isAfter(last)) {
                ended.countDown();
            }
        });
        boolean inTime = ended.await(clock.real(LONGEST).toSeconds() + 60, TimeUnit.SECONDS);
        // The last mails and cards follow the end; the result counts them.
        boolean unused = new CountDownLatch(1).await(AFTERWARDS.toMillis(), TimeUnit.MILLISECONDS);
        beat.cancel(false);
        if (!inTime) {
            out.println("The rehearsal did not end within " + LONGEST.toMinutes() + " minutes of its own time.");
        }
        print(stage);
    }

    /** What must follow the end, such as mails that waited for their server; the result is judged in any case. */
    private static void waitFor(Stage stage, Aftermath after) throws InterruptedException {
        for (int look = 0; look < LOOKS && !after.settled().test(stage); look++) {
            boolean unused = new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void print(Stage stage) {
        Optional<Run> run = stage.cutover().latest();
        if (run.isEmpty()) {
            return;
        }
        for (Recorded entry : stage.cutover().journal(run.get().id(), printed, PAGE)) {
            Timeline.line(entry).ifPresent(out::println);
            printed = entry.number();
        }
    }

    private int judge(Stage stage, Aftermath after) throws IOException {
        Optional<Run> run = stage.cutover().latest();
        if (run.isEmpty()) {
            out.println("No run was prepared; the bot did not take the first command.");
            return 1;
        }
        Result.Played played = new Result.Played(scenario.name(), arguments.seed(), arguments.speed());
        Result result =
                new Result(played, run.get(), stage.journal().verify(run.get().id()), stage.parties());
        List<Claim> claims = new ArrayList<>(after.claims().apply(stage));
        claims.add(Canaries.claim(stage, written(stage, run.get())));
        result.claims(claims);
        if (arguments.file().isPresent()) {
            Files.writeString(arguments.file().get(), result.json());
        }
        List<String> wrong = wrong(run.get(), stage);
        claims.stream()
                .filter(claim -> !claim.holds())
                .forEach(claim -> wrong.add("it is not so that " + claim.says() + ": " + claim.seen()));
        result.lines().forEach(out::println);
        claims.forEach(claim -> out.println((claim.holds() ? "yes: " : "NO: ") + claim.says() + ": " + claim.seen()));
        wrong.forEach(line -> out.println("NOT AS IT MUST BE: " + line));
        return wrong.isEmpty() ? 0 : 1;
    }

    /** What the journal holds of the run. */
    private static String written(Stage stage, Run run) {
        return stage.cutover().journal(run.id(), 0, Integer.MAX_VALUE).stream()
                .map(entry -> entry.event().toString())
                .collect(Collectors.joining("\n"));
    }

    private List<String> wrong(Run run, Stage stage) {
        List<String> wrong = new ArrayList<>();
        if (!run.state().label().equals(scenario.outcome())) {
            wrong.add("outcome is " + run.state().label() + ", must be " + scenario.outcome());
        }
        Map<String, String> world = WorldState.of(stage.parties().world().truth());
        scenario.world().forEach((layer, must) -> {
            if (!must.equals(world.get(layer))) {
                wrong.add(layer + " is " + world.get(layer) + ", must be " + must);
            }
        });
        return wrong;
    }
}
