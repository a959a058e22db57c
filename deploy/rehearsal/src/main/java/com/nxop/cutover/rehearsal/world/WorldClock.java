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
    private final Beginning beginning;
    private final double speed;
    private final ZoneId zone;
    private final ScheduledExecutorService timers;

    /** A clock that runs from now on. */
    public WorldClock(Instant origin, double speed) {
        this(origin, speed, new Beginning(System.nanoTime()));
    }

    /** A clock that stands at its origin until {@link #start}; setting the stage then costs no time of the story. */
    public static WorldClock standing(Instant origin, double speed) {
        return new WorldClock(origin, speed, new Beginning(Beginning.NOT_YET));
    }

    private WorldClock(Instant origin, double speed, Beginning beginning) {
        if (!(speed > 0) || speed > 1000) {
            throw new IllegalArgumentException("--speed must be over 0 and at most 1000, not " + speed);
        }
        this.origin = origin;
        this.beginning = beginning;
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
        this.beginning = other.beginning;
        this.speed = other.speed;
        this.zone = zone;
        this.timers = other.timers;
    }

    @Override
    public Instant instant() {
        long began = beginning.nanos;
        return began == Beginning.NOT_YET ? origin : origin.plusNanos((long) ((System.nanoTime() - began) * speed));
    }

    /** Lets a standing clock run. */
    public void start() {
        beginning.nanos = System.nanoTime();
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

    /** When the clock began to run, shared by all its zones. */
    private static final class Beginning {

        private static final long NOT_YET = Long.MIN_VALUE;

        private volatile long nanos;

        private Beginning(long nanos) {
            this.nanos = nanos;
        }
    }
}
