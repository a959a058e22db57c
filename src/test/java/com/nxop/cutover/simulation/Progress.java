package com.nxop.cutover.simulation;

import java.util.Locale;
import java.util.function.Consumer;

/** Says twenty times on the way how far a long simulation is. */
final class Progress implements Consumer<Tally> {

    private static final int TIMES = 20;

    private final long runs;
    private final long start;
    private int told;

    Progress(long runs, long start) {
        this.runs = runs;
        this.start = start;
    }

    @Override
    public void accept(Tally tally) {
        for (; told < tally.broken().size(); told++) {
            Tally.Broken broken = tally.broken().get(told);
            System.out.println("seed " + broken.seed() + ": " + broken.text());
        }
        long each = Math.max(1, runs / TIMES);
        if (tally.runs() % each == 0 || tally.runs() == runs) {
            System.out.printf(
                    Locale.ROOT,
                    "%d of %d after %.0f s: %d violations, %.1f faults a run%n",
                    tally.runs(),
                    runs,
                    (System.nanoTime() - start) / 1e9,
                    tally.broken().size(),
                    tally.faultsPerRun());
        }
    }
}
