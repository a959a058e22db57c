package com.nxop.cutover.rehearsal.dns;

import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;

/** What one resolver believes about one name: it hears of a move late, and only of the last one. */
final class Cache {

    private static final Duration STUCK = Duration.ofSeconds(5);

    private final World world;
    private final String fault;
    private final Duration lag;
    private final Runnable moved;
    private volatile Region region = Region.EAST;
    private Optional<Future<?>> pending = Optional.empty();

    Cache(World world, String fault, Duration lag, Runnable moved) {
        this.world = world;
        this.fault = fault;
        this.lag = lag;
        this.moved = moved;
    }

    Region region() {
        return region;
    }

    synchronized void moveTo(Region target) {
        pending.ifPresent(task -> task.cancel(false));
        schedule(target, world.about(lag));
    }

    private synchronized void schedule(Region target, Duration wait) {
        pending = Optional.of(world.clock().after(wait, () -> arrive(target)));
    }

    private void arrive(Region target) {
        if (world.faults().of(fault).filter(Faults.Kind.IGNORED::equals).isPresent()) {
            schedule(target, STUCK);
            return;
        }
        region = target;
        moved.run();
    }
}
