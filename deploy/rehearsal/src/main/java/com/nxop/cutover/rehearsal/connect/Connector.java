package com.nxop.cutover.rehearsal.connect;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;

/** One connector: falls over where its clients leave, and starts where they settle, a little later. */
final class Connector {

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration RESTART = Duration.ofSeconds(2);

    private final World world;
    private final String name;
    private final Duration delay;
    private final Runnable started;
    private volatile Optional<Region> running = Optional.of(Region.EAST);
    private volatile Region home = Region.EAST;
    private Optional<Region> wanted = Optional.of(Region.EAST);
    private Optional<Future<?>> pending = Optional.empty();

    Connector(World world, String name, Duration delay, Runnable started) {
        this.world = world;
        this.name = name;
        this.delay = delay;
        this.started = started;
    }

    String name() {
        return name;
    }

    /** Where it runs; a fault named {@code connector.<name>} has it fail wherever it is. */
    Optional<Region> running() {
        return broken() ? Optional.empty() : running;
    }

    /** RUNNING where it works, FAILED where it should or last did, UNASSIGNED elsewhere; Kafka Connect's words. */
    String state(Region region) {
        if (running().filter(region::equals).isPresent()) {
            return "RUNNING";
        }
        return running().isEmpty() && home == region ? "FAILED" : "UNASSIGNED";
    }

    synchronized void follow(Optional<Region> region) {
        pending.ifPresent(task -> task.cancel(false));
        pending = Optional.empty();
        wanted = region;
        if (region.equals(running)) {
            started.run();
            return;
        }
        running = Optional.empty();
        if (region.isPresent()) {
            start(delay);
        }
    }

    /** What an operator's restart does: another try soon, where the clients are. */
    synchronized void restart() {
        if (wanted.isPresent()) {
            running = Optional.empty();
            start(RESTART);
        }
    }

    private synchronized void start(Duration wait) {
        pending.ifPresent(task -> task.cancel(false));
        pending = Optional.of(world.clock().after(world.about(wait), this::tryStart));
    }

    private void tryStart() {
        synchronized (this) {
            wanted.ifPresent(region -> home = region);
            if (broken()) {
                start(RETRY);
                return;
            }
            running = wanted;
        }
        started.run();
    }

    private boolean broken() {
        return world.faults().of("connector." + name).isPresent();
    }
}
