package com.nxop.cutover.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long a step took in past runs, as a forecast of the next one.
 *
 * @param half half of them took no longer (p50)
 * @param most nine of ten took no longer (p90)
 * @param count how many runs
 * @param newest when the latest of them ended
 */
public record Times(Duration half, Duration most, int count, Instant newest) {

    /** @param measured at least one */
    public static Times of(List<Duration> measured, Instant newest) {
        List<Duration> sorted = measured.stream().sorted().toList();
        return new Times(at(sorted, 0.5, 1), at(sorted, 0.9, 2), sorted.size(), newest);
    }

    /** @param more as many runs more than there were are reckoned with, so that a forecast from few of them errs on the long side */
    private static Duration at(List<Duration> sorted, double share, int more) {
        int index = (int) Math.ceil(share * (sorted.size() + more)) - 1;
        return sorted.get(Math.min(index, sorted.size() - 1));
    }
}
