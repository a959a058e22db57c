package com.nxop.cutover.process;

import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.support.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Plays cutovers whose bot is killed again and again, each time started anew, until it was killed often enough. */
final class Killings {

    /** So slow that a step outlives the seconds of a start, and is taken up again instead of having run out. */
    static final double SPEED = 3;

    private static final Duration RESUMED = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Entries at most from one kill to the next: 25 kills fill most of a whole cutover, which has about 130. */
    private static final int BETWEEN = 6;

    /** For so few starts it is not worth while to make them faster first. */
    private static final int FEW = 4;

    private final Packaged packaged;
    private final Path folder;
    private final int kills;
    private final Random random;
    private final List<Long> resumes = new ArrayList<>();
    private final Map<String, Integer> after = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private int working;
    private int starting;
    private int clicks;

    Killings(Packaged packaged, Path folder, int kills, long seed) {
        this.packaged = packaged;
        this.folder = folder;
        this.kills = kills;
        this.random = new Random(seed);
    }

    /**
     * What came of it.
     *
     * @param working kills while a run was driven
     * @param starting kills while the program was starting again
     * @param resumes milliseconds from a kill to the next entry of the journal
     * @param after kills by kind of the entry that was the last one then
     * @param wrong what must not have happened
     */
    record Count(
            int working,
            int starting,
            int clicks,
            List<Long> resumes,
            Map<String, Integer> after,
            Map<String, Integer> outcomes,
            List<String> wrong) {}

    Count play() throws IOException {
        for (int run = 1; working + starting < kills; run++) {
            try (Theatre theatre = new Theatre(
                    packaged,
                    folder.resolve("run" + run),
                    Postgres.fresh(),
                    SPEED,
                    Map.of("CUTOVER_LEASE", "2s", "CUTOVER_ANCHOR", "anchor"))) {
                if (run == 1 && kills > FEW) {
                    theatre.train();
                }
                cutover(theatre);
            }
        }
        return new Count(working, starting, clicks, resumes, after, outcomes, wrong);
    }

    private void cutover(Theatre theatre) {
        Program bot = theatre.bot().ready();
        theatre.begin();
        long start = System.nanoTime();
        long next = theatre.reading.version() + random.nextInt(BETWEEN);
        while (theatre.look()) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                wrong.add("a run did not end: " + theatre.run().state() + " "
                        + theatre.run().runningSteps());
                return;
            }
            if (working + starting < kills && theatre.reading.version() >= next) {
                bot = kill(theatre, bot);
                next = theatre.reading.version() + 1 + random.nextInt(BETWEEN);
            }
        }
        judge(theatre);
    }

    private Program kill(Theatre theatre, Program bot) {
        bot.kill();
        long killed = System.nanoTime();
        working++;
        List<Recorded> entries = theatre.reading.entries();
        long version = entries.size();
        after.merge(entries.get(entries.size() - 1).event().getClass().getSimpleName(), 1, Integer::sum);
        Program next = theatre.bot();
        if (random.nextBoolean() && working + starting < kills) {
            pause(random.nextInt(2_500));
            next.kill();
            starting++;
            next = theatre.bot();
        }
        Patience.until(
                "it goes on after a kill", RESUMED, () -> !theatre.look() || theatre.reading.version() > version);
        resumes.add(Duration.ofNanos(System.nanoTime() - killed).toMillis());
        return next;
    }

    private static void pause(int millis) {
        java.util.concurrent.locks.LockSupport.parkNanos(
                Duration.ofMillis(millis).toNanos());
    }

    private void judge(Theatre theatre) {
        Run run = theatre.run();
        outcomes.merge(run.state().label(), 1, Integer::sum);
        clicks += theatre.crowd.clicks();
        wrong.addAll(Judgement.of(theatre));
        if (run.state() != RunState.COMPLETED) {
            wrong.add("run ended " + run.state().label() + ": " + run.standing().end());
        }
    }
}
