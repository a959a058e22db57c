package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.PastTimes;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Ways back in simulated runs, with every fault: what was said at the moment of turning, by what the twenty before took, and what
 * it took by the true time.
 */
final class SimulatedWaysBack {

    /** One way back that was gone to its end. */
    record Gone(long seed, String procedure, Duration likely, Duration most, Duration took) {
        boolean within() {
            return took.compareTo(most) <= 0;
        }
    }

    /** As many as a bot remembers. */
    private static final int REMEMBERED = 20;

    private static final int BATCH = 16;

    private final Plan plan;
    private final List<Run> home = new ArrayList<>();
    private final List<Gone> gone = new ArrayList<>();

    SimulatedWaysBack(Plan plan) {
        this.plan = plan;
    }

    /** Plays seeds from this one on until as many have come home, beside the first ones, which have nothing to learn from. */
    List<Gone> play(long firstSeed, int wanted) {
        try (Quiet quiet = new Quiet()) {
            for (long seed = firstSeed; gone.size() < wanted; seed += BATCH) {
                batch(seed);
            }
        }
        return gone.subList(0, wanted);
    }

    private void batch(long seed) {
        boolean learned = home.size() >= REMEMBERED;
        PastTimes past = PastTimes.of(home.subList(Math.max(0, home.size() - REMEMBERED), home.size()));
        List<Outcome> fresh = LongStream.range(seed, seed + BATCH)
                .parallel()
                .mapToObj(one -> play(one, past))
                .toList();
        for (Outcome outcome : fresh) {
            gone(outcome).ifPresent(one -> {
                home.add(outcome.run());
                if (learned) {
                    gone.add(one);
                }
            });
        }
    }

    private Outcome play(long seed, PastTimes past) {
        Script drawn = Script.of(seed);
        Script script = new Script(
                seed, drawn.rate(), drawn.pace(), drawn.machines(), Mode.PLANNED, Reach.LIVE, drawn.lastIos());
        return new SimulatedCutover(plan, script, new Wiring(), Set.of())
                .knowing(past)
                .play();
    }

    private static Optional<Gone> gone(Outcome outcome) {
        return outcome.stage()
                .invariants
                .back()
                .flatMap(turn -> turn.took()
                        .map(took -> new Gone(
                                outcome.script().seed(),
                                turn.said().procedure(),
                                turn.said().likely(),
                                turn.said().most(),
                                took)));
    }

    /** The figures, by name. */
    static Map<String, Object> report(List<Gone> gone) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("waysBack", gone.size());
        report.put("withinP90", gone.stream().filter(Gone::within).count());
        report.put(
                "withinP50",
                gone.stream()
                        .filter(one -> one.took().compareTo(one.likely()) <= 0)
                        .count());
        report.put("tookSeconds", spread(gone, one -> one.took().toSeconds()));
        report.put("saidP50Seconds", spread(gone, one -> one.likely().toSeconds()));
        report.put("saidP90Seconds", spread(gone, one -> one.most().toSeconds()));
        report.put(
                "beyond",
                gone.stream().filter(one -> !one.within()).map(Gone::toString).toList());
        return report;
    }

    private static Map<String, Long> spread(List<Gone> gone, Function<Gone, Long> by) {
        List<Long> sorted = gone.stream().map(by).sorted().toList();
        return Map.of("p50", sorted.get(sorted.size() / 2), "p90", sorted.get(sorted.size() * 9 / 10));
    }
}
