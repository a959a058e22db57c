package com.nxop.cutover.bot.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts wrong tokens per address. Whoever has a right one is never kept out by somebody else's guesses. */
final class Failures {

    static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    Failures(Clock wallClock) {
        this.clock = wallClock;
    }

    private record Count(Instant since, int failures) {}

    /** One more wrong token; how long to wait, when that was one too many. */
    synchronized Optional<Duration> failed(String address) {
        Instant now = clock.instant();
        Count known = counts.get(address);
        Count count = known == null || !now.isBefore(known.since().plus(WINDOW))
                ? new Count(now, 1)
                : new Count(known.since(), known.failures() + 1);
        counts.remove(address);
        counts.put(address, count);
        if (counts.size() > MOST_ADDRESSES) {
            counts.remove(counts.keySet().iterator().next());
        }
        return count.failures() > MOST
                ? Optional.of(Duration.between(now, count.since().plus(WINDOW)))
                : Optional.empty();
    }
}
