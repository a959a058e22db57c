package com.nxop.cutover.orchestration.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.springframework.dao.DataAccessException;

/**
 * Follows another clock without its jumps: it runs at the pace of the processor's counter and makes up a difference by at
 * most one hundredth of the time that passes. So a corrected clock lets no deadline come early or twice.
 */
public final class SteadyClock extends Clock {

    private static final long SHARE = 100;
    private static final Duration SAMPLE = Duration.ofSeconds(10);

    private final Clock followed;
    private final LongSupplier nanos;
    private Instant last;
    private long lastNanos;
    private long sampledNanos;
    private Duration behind = Duration.ZERO;

    /** @param nanos a counter that never goes back, {@code System::nanoTime} */
    public SteadyClock(Clock followed, LongSupplier nanos) {
        this.followed = followed;
        this.nanos = nanos;
        this.last = followed.instant();
        this.lastNanos = nanos.getAsLong();
        this.sampledNanos = lastNanos;
    }

    /** From here on it is at least so late: what is on record is not undone by a clock that was set back. */
    public synchronized void notBefore(Instant least) {
        if (instant().isBefore(least)) {
            behind = behind.minus(Duration.between(last, least));
            last = least;
        }
    }

    @Override
    public synchronized Instant instant() {
        long counter = nanos.getAsLong();
        Duration passed = Duration.ofNanos(Math.max(0, counter - lastNanos));
        lastNanos = counter;
        last = last.plus(passed);
        sample(counter);
        Duration step = within(behind, passed.dividedBy(SHARE));
        behind = behind.minus(step);
        last = last.plus(step);
        return last;
    }

    /** The other clock may be a database: it is asked now and then, and not missed while it is away. */
    private void sample(long counter) {
        if (counter - sampledNanos < SAMPLE.toNanos()) {
            return;
        }
        sampledNanos = counter;
        try {
            behind = Duration.between(last, followed.instant());
        } catch (DataAccessException away) {
            behind = Duration.ZERO;
        }
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
