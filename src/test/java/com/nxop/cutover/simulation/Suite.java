package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Plan;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Many seeds, each on one thread of its own, as many at once as there are processors. */
final class Suite {

    private final Plan plan;

    Suite(Plan plan) {
        this.plan = plan;
    }

    Tally play(long firstSeed, long runs) {
        return play(firstSeed, runs, tally -> {});
    }

    /** @param heard told what it has come to after each run, by whichever thread played it */
    Tally play(long firstSeed, long runs, Consumer<Tally> heard) {
        Tally tally = new Tally();
        try (Quiet quiet = new Quiet()) {
            LongStream.range(firstSeed, firstSeed + runs).parallel().forEach(seed -> {
                Outcome outcome = play(seed);
                synchronized (tally) {
                    tally.add(outcome);
                    heard.accept(tally);
                }
            });
        }
        return tally;
    }

    Outcome play(long seed) {
        return new SimulatedCutover(plan, Script.of(seed), new Wiring(), Set.of()).play();
    }

    /** One line for each broken seed: what, how to see it again, and the fewest strikes that still do it. */
    String explain(Tally.Broken broken) {
        Shrinker shrinker = new Shrinker(plan, Script.of(broken.seed()), new Wiring());
        return "seed " + broken.seed() + " at " + Commit.of() + ": " + broken.text() + "\nagain: -Dtest=SimulationTest"
                + " -Dseed=" + broken.seed() + "\n" + String.join("\n", shrinker.fewest());
    }
}
