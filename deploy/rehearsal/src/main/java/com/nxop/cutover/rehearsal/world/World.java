package com.nxop.cutover.rehearsal.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one truth of a rehearsal. Every fake reads it and changes it here, so that causes have effects across them. */
public final class World implements AutoCloseable {

    /** Kafka clients that exist in all: producers, consumers, connectors of 22 services. */
    public static final int CLIENTS = 100;

    /** AMQP listener services per region. */
    public static final int LISTENERS = 7;

    private static final Logger LOG = LoggerFactory.getLogger(World.class);

    private static final int CHANGES_KEPT = 10_000;

    private final WorldClock clock;
    private final long seed;
    private final Random random;
    private final Faults faults = new Faults();
    private final List<BiConsumer<Truth, Truth>> watchers = new CopyOnWriteArrayList<>();
    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private final Spans spans;
    private Truth truth = new Truth(
            Map.of(Region.EAST, true, Region.WEST, false),
            Truth.Place.EAST,
            false,
            false,
            Map.of(Region.EAST, CLIENTS, Region.WEST, 0),
            Truth.Place.EAST,
            Region.EAST,
            Truth.Place.EAST,
            Truth.Place.EAST,
            Map.of(Region.EAST, LISTENERS, Region.WEST, 0));

    /** One thing that became true. */
    public record Change(Instant at, String what, Truth after) {}

    public World(WorldClock clock, long seed) {
        this.clock = clock;
        this.seed = seed;
        this.random = new Random(seed);
        this.spans = new Spans(clock);
    }

    public WorldClock clock() {
        return clock;
    }

    /** What the world's chances come from. */
    public long seed() {
        return seed;
    }

    public Faults faults() {
        return faults;
    }

    public synchronized Truth truth() {
        return truth;
    }

    /** Changes the truth; watchers hear (before, after) on the calling thread. */
    public void change(String what, UnaryOperator<Truth> edit) {
        Truth before;
        Truth after;
        synchronized (this) {
            before = truth;
            after = edit.apply(before);
            truth = after;
            if (changes.size() < CHANGES_KEPT) {
                changes.add(new Change(clock.instant(), what, after));
            }
        }
        if (!before.equals(after)) {
            watchers.forEach(watcher -> watcher.accept(before, after));
        }
    }

    public void onChange(BiConsumer<Truth, Truth> watcher) {
        watchers.add(watcher);
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Runs a task once, after a span of the world's time; a task that throws is logged, not lost. */
    public void later(Duration span, Runnable task) {
        ScheduledFuture<?> unused = clock.after(span, () -> {
            try {
                task.run();
            } catch (RuntimeException bug) {
                LOG.error("A change that was due in the world failed", bug);
            }
        });
    }

    /** Notes that a change of a layer ({@code arc}, {@code dns}, {@code clients} ...) was asked for and accepted. */
    public void asked(String layer) {
        spans.asked(layer);
    }

    /** Notes that what was asked of a layer is true now; without an ask nothing is noted. */
    public void became(String layer) {
        spans.became(layer);
    }

    /** Notes that somebody who asks a layer for a change now has to wait until then, by the layer's own rule. */
    public void waits(String layer, Instant until) {
        spans.waits(layer, until);
    }

    /** Finished changes and waits, in the order they became true. */
    public List<Span> spans() {
        return spans.closed();
    }

    /** Changes asked for that are not true yet, with the time they were asked. */
    public Map<String, Instant> pending() {
        return spans.open();
    }

    /** A believable time around the mean: between 80 % and 120 % of it, from the seed. */
    public synchronized Duration about(Duration mean) {
        return Duration.ofNanos((long) (mean.toNanos() * (0.8 + 0.4 * random.nextDouble())));
    }

    @Override
    public void close() {
        clock.close();
    }
}
