package com.nxop.cutover.orchestration.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;

/**
 * Follows another clock without its jumps: it runs at the pace of the processor's counter and makes up a difference by at
 * most one hundredth of the time that passes. A second clock bears witness: while the two are far apart neither is believed
 * and the counter alone counts; begun in such a moment, it begins with the earlier one. So a corrected or a wrong clock
 * lets no deadline come early or twice.
 */
public final class SteadyClock extends Clock {

    private static final long SHARE = 100;
    private static final Duration SAMPLE = Duration.ofSeconds(10);
    /** Well-kept clocks are within milliseconds of each other; a clock that was set is off by minutes or more. */
    private static final Duration APART = Duration.ofSeconds(5);

    private final Clock followed;
    private final Clock witness;
    private final LongSupplier nanos;
    private Instant last;
    private long lastNanos;
    private long sampledNanos;
    private boolean placed;
    private Duration behind = Duration.ZERO;

    /** @param nanos a counter that never goes back, {@code System::nanoTime} */
    public SteadyClock(Clock followed, LongSupplier nanos) {
        this(followed, followed, nanos);
    }

    /**
     * @param witness another clock, kept by somebody else
     * @param nanos a counter that never goes back, {@code System::nanoTime}
     */
    public SteadyClock(Clock followed, Clock witness, LongSupplier nanos) {
        this.followed = followed;
        this.witness = witness;
        this.nanos = nanos;
        this.last = earlier(followed.instant(), witness.instant());
        this.lastNanos = nanos.getAsLong();
        this.sampledNanos = lastNanos;
    }

    /**
     * From here on it is at least so late: what is on record is not undone by a clock that was set back. A clock behind the
     * record when this is first heard was wrong; then the other one counts, unless it was wrong too.
     */
    public synchronized void notBefore(Instant least) {
        if (instant().isBefore(least)) {
            Instant later = placed ? least : place(least);
            behind = behind.minus(Duration.between(last, later));
            last = later;
        }
        placed = true;
    }

    private Instant place(Instant least) {
        try {
            return Stream.of(followed.instant(), witness.instant())
                    .filter(one -> one.isAfter(least))
                    .min(Instant::compareTo)
                    .orElse(least);
        } catch (DataAccessException away) {
            return least;
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
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
            Instant shared = followed.instant();
            boolean agreed = Duration.between(shared, witness.instant()).abs().compareTo(APART) <= 0;
            behind = agreed ? Duration.between(last, shared) : Duration.ZERO;
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
