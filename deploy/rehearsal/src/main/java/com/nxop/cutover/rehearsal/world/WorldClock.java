package com.nxop.cutover.rehearsal.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A clock that runs {@code speed} times as fast as the wall, and wakes sleepers by its own time. */
public final class WorldClock extends Clock implements AutoCloseable {

    private final Instant origin;
    private final long startedNanos;
    private final double speed;
    private final ZoneId zone;
    private final ScheduledExecutorService timers;

    public WorldClock(Instant origin, double speed) {
        if (!(speed > 0) || speed > 1000) {
            throw new IllegalArgumentException("--speed must be over 0 and at most 1000, not " + speed);
        }
        this.origin = origin;
        this.startedNanos = System.nanoTime();
        this.speed = speed;
        this.zone = ZoneOffset.UTC;
        this.timers = Executors.newScheduledThreadPool(4, task -> {
            Thread thread = new Thread(task, "world-timer");
            thread.setDaemon(true);
            return thread;
        });
    }

    private WorldClock(WorldClock other, ZoneId zone) {
        this.origin = other.origin;
        this.startedNanos = other.startedNanos;
        this.speed = other.speed;
        this.zone = zone;
        this.timers = other.timers;
    }

    @Override
    public Instant instant() {
        return origin.plusNanos((long) ((System.nanoTime() - startedNanos) * speed));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new WorldClock(this, other);
    }

    public double speed() {
        return speed;
    }

    /** How long a span of this clock lasts on the wall. */
    public Duration real(Duration span) {
        return Duration.ofNanos((long) (span.toNanos() / speed));
    }

    /** Runs the task once, after a span of this clock. */
    public ScheduledFuture<?> after(Duration span, Runnable task) {
        return timers.schedule(task, real(span).toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs the task again and again, with a span of this clock between two starts. */
    public ScheduledFuture<?> every(Duration span, Runnable task) {
        long nanos = Math.max(1_000_000, real(span).toNanos());
        return timers.scheduleAtFixedRate(task, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
