package com.nxop.cutover.orchestration.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * Follows another clock without its jumps: it runs at the pace of the processor's counter and makes up a difference by at
 * most one hundredth of the time that passes. So a corrected machine clock lets no deadline come early or twice.
 */
public final class SteadyClock extends Clock {

    private static final long SHARE = 100;

    private final Clock followed;
    private final LongSupplier nanos;
    private Instant last;
    private long lastNanos;

    /**
     * @param nanos a counter that never goes back, {@code System::nanoTime}
     * @param notBefore where it starts at the earliest: the newest time in the journal
     */
    public SteadyClock(Clock followed, LongSupplier nanos, Instant notBefore) {
        this.followed = followed;
        this.nanos = nanos;
        this.lastNanos = nanos.getAsLong();
        Instant start = followed.instant();
        this.last = start.isBefore(notBefore) ? notBefore : start;
    }

    @Override
    public synchronized Instant instant() {
        long counter = nanos.getAsLong();
        Duration passed = Duration.ofNanos(Math.max(0, counter - lastNanos));
        lastNanos = counter;
        Instant here = last.plus(passed);
        Duration most = passed.dividedBy(SHARE);
        Duration behind = Duration.between(here, followed.instant());
        last = here.plus(within(behind, most));
        return last;
    }

    private static Duration within(Duration wanted, Duration most) {
        if (wanted.compareTo(most) > 0) {
            return most;
        }
        return wanted.compareTo(most.negated()) < 0 ? most.negated() : wanted;
    }

    @Override
    public ZoneId getZone() {
        return followed.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return followed.withZone(zone);
    }
}
