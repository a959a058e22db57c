package com.nxop.cutover.orchestration.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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

    /** A shared clock that takes longer to answer is not compared with. */
    private static final Duration LONG_WAY = Duration.ofSeconds(1);

    private final Clock followed;
    private final Clock witness;
    private final LongSupplier nanos;
    private final List<Reading> begun;
    private final AtomicReference<Reading> reading;
    private final AtomicBoolean sampling = new AtomicBoolean();
    private volatile long sampledNanos;
    private volatile boolean placed;

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
        List<Instant> both = List.of(followed.instant(), witness.instant());
        this.sampledNanos = nanos.getAsLong();
        this.begun = both.stream()
                .sorted()
                .map(one -> new Reading(one, sampledNanos, Duration.ZERO))
                .toList();
        this.reading = new AtomicReference<>(begun.get(0));
    }

    /**
     * From here on it is at least so late: what is on record is not undone by a clock that was set back. A clock behind the
     * record when this is first heard was wrong at the beginning; then the other one counts as it was at the beginning,
     * because it may have been set meanwhile. What both say now counts only if both were wrong.
     */
    public void notBefore(Instant least) {
        boolean late = instant().isBefore(least);
        Instant later = late && !placed ? place(least) : least;
        reading.updateAndGet(now -> now.notBefore(later));
        placed = true;
    }

    private Instant place(Instant least) {
        long now = nanos.getAsLong();
        return firstAfter(least, begun.stream().map(one -> one.at(now).instant()))
                .or(() -> firstAfter(least, present()))
                .orElse(least);
    }

    private static Optional<Instant> firstAfter(Instant least, Stream<Instant> times) {
        return times.filter(one -> one.isAfter(least)).min(Instant::compareTo);
    }

    private Stream<Instant> present() {
        try {
            return Stream.of(followed.instant(), witness.instant());
        } catch (DataAccessException away) {
            return Stream.empty();
        }
    }

    /** Read from many threads at once, all the time, so nobody waits for anybody. */
    @Override
    public Instant instant() {
        if (nanos.getAsLong() - sampledNanos >= SAMPLE.toNanos() && sampling.compareAndSet(false, true)) {
            sample();
        }
        return reading.updateAndGet(then -> then.at(nanos.getAsLong())).instant();
    }

    /**
     * The other clock may be a database: it is asked now and then, by one caller while the others go by the counter, and not
     * missed while it is away. An answer that was long under way says little about now.
     */
    private void sample() {
        Optional<Duration> found = Optional.empty();
        try {
            Instant before = here();
            Instant shared = followed.instant();
            Duration way = Duration.between(before, here());
            boolean agreed = Duration.between(shared, witness.instant()).abs().compareTo(APART) <= 0;
            found = agreed && way.compareTo(LONG_WAY) <= 0
                    ? Optional.of(Duration.between(before.plus(way.dividedBy(2)), shared))
                    : Optional.empty();
        } catch (DataAccessException away) {
            found = Optional.empty();
        } finally {
            Duration behind = found.orElse(Duration.ZERO);
            reading.updateAndGet(now -> new Reading(now.instant(), now.counter(), behind));
            sampledNanos = nanos.getAsLong();
            sampling.set(false);
        }
    }

    private Instant here() {
        Reading then = Objects.requireNonNull(reading.get());
        return then.instant().plusNanos(then.passed(nanos.getAsLong()));
    }

    @Override
    public ZoneId getZone() {
        return followed.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return followed.withZone(zone);
    }

    /**
     * The clock as it was read last.
     *
     * @param counter what the processor's counter said then
     * @param behind what is still to be made up; negative: the clock is ahead
     */
    private record Reading(Instant instant, long counter, Duration behind) {

        /** Nanoseconds; a duration would divide and negate by way of decimals, and this is read all the time. */
        long passed(long now) {
            return Math.max(0, now - counter);
        }

        Reading at(long now) {
            long passed = passed(now);
            Duration step = within(behind, passed / SHARE);
            return new Reading(instant.plusNanos(passed).plus(step), Math.max(now, counter), behind.minus(step));
        }

        Reading notBefore(Instant least) {
            return instant.isBefore(least)
                    ? new Reading(least, counter, behind.minus(Duration.between(instant, least)))
                    : this;
        }

        private static Duration within(Duration wanted, long mostNanos) {
            Duration most = Duration.ofNanos(wanted.isNegative() ? -mostNanos : mostNanos);
            boolean more = wanted.isNegative() ? wanted.compareTo(most) < 0 : wanted.compareTo(most) > 0;
            return more ? most : wanted;
        }
    }
}
