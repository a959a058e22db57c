package com.nxop.cutover.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The true time, and what happens when. */
final class Timeline {

    private record Event(Instant at, long order, Runnable what) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private final Instant start;
    private Instant now;
    private long order;
    private int depth;

    Timeline(Instant start) {
        this.start = start;
        this.now = start;
    }

    Instant now() {
        return now;
    }

    Duration passed() {
        return Duration.between(start, now);
    }

    /** A counter that never goes back. */
    long nanos() {
        return passed().toNanos();
    }

    void in(Duration delay, Runnable what) {
        events.add(new Event(now.plus(delay), order++, what));
    }

    /** Lets the world go on for a while. Also called from inside a call that takes its time. */
    void pass(Duration span) {
        Instant until = now.plus(span);
        depth++;
        try {
            for (Event next = events.peek(); next != null && !next.at().isAfter(until); next = events.peek()) {
                events.poll();
                now = next.at().isAfter(now) ? next.at() : now;
                next.what().run();
            }
        } finally {
            depth--;
        }
        now = until.isAfter(now) ? until : now;
    }

    /** How many calls are waiting inside one another. */
    int depth() {
        return depth;
    }

    /** A clock that is off by as much as the holder says. */
    Clock clock(java.util.function.Supplier<Duration> error) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.plus(error.get());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
