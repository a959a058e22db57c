package com.nxop.cutover.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that is no fault: how long things take, who is asked. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** Seconds, in steps of a millisecond. */
    Duration seconds(double from, double to) {
        return Duration.ofMillis((long) (1000 * (from + random.nextDouble() * (to - from))));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
