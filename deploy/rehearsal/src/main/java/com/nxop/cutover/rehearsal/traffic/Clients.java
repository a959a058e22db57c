package com.nxop.cutover.rehearsal.traffic;

import com.nxop.cutover.rehearsal.dns.Names;
import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Truth;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * The Kafka clients. They look the name up only to connect; an open connection outlives a moved name until the cordon
 * of its region cuts it. Once West's control is Off and the name says East again, those in West drift back.
 */
public final class Clients {

    private static final Duration RETRY = Duration.ofSeconds(3);
    private static final Duration FIRST_CUT = Duration.ofSeconds(3);
    private static final Duration CUTS = Duration.ofSeconds(5);
    private static final Duration FIRST_BACK = Duration.ofSeconds(2);
    private static final Duration BACK = Duration.ofSeconds(22);
    private static final Duration DRIFT = Duration.ofSeconds(20);

    /** The share that counts as reconnected, in percent. */
    private static final int RECONNECTED = 80;

    private final World world;
    private final Names names;
    private final AtomicReferenceArray<Optional<Region>> places = new AtomicReferenceArray<>(World.CLIENTS);
    private final AtomicIntegerArray drifting = new AtomicIntegerArray(World.CLIENTS);
    private volatile Region goal = Region.EAST;

    public Clients(World world, Names names) {
        this.world = world;
        this.names = names;
        everyone().forEach(client -> places.set(client, Optional.of(Region.EAST)));
        world.onChange(this::follow);
    }

    private static IntStream everyone() {
        return IntStream.range(0, World.CLIENTS);
    }

    /** The region client 0 to 99 is connected to; empty while it is not. */
    public Optional<Region> region(int client) {
        return places.get(client);
    }

    private int count(Region region) {
        return (int) everyone()
                .filter(client -> region(client).filter(region::equals).isPresent())
                .count();
    }

    private void follow(Truth before, Truth after) {
        for (Region region : Region.values()) {
            if (after.closed(region) && !before.closed(region) && count(region) > 0) {
                goal = region.other();
                world.asked("clients");
                everyone().forEach(client -> later(spread(FIRST_CUT, CUTS, client, 37), () -> cut(client, region)));
            }
        }
        boolean routing = !before.arc().equals(after.arc()) || before.dns() != after.dns();
        if (routing || before.cordon() != after.cordon()) {
            everyone().filter(this::homesick).forEach(this::drift);
        }
    }

    private void cut(int client, Region region) {
        Optional<Region> place = region(client);
        boolean there = place.filter(region::equals).isPresent();
        if (there && world.truth().closed(region) && places.compareAndSet(client, place, Optional.empty())) {
            publish("a client was cut off " + region.aws());
            later(spread(FIRST_BACK, BACK, client, 61), () -> reconnect(client));
        }
    }

    private void reconnect(int client) {
        Optional<Region> led = names.kafka(client % 2).filter(this::open);
        boolean stuck =
                world.faults().of("clients").filter(Faults.Kind.IGNORED::equals).isPresent();
        if (led.isEmpty() || stuck) {
            later(world.about(RETRY), () -> reconnect(client));
            return;
        }
        places.set(client, led);
        publish("a client connected to " + led.get().aws());
        if (homesick(client)) {
            drift(client);
        }
    }

    private boolean open(Region region) {
        return !world.truth().closed(region);
    }

    private boolean homesick(int client) {
        Truth truth = world.truth();
        return region(client).filter(Region.WEST::equals).isPresent()
                && !truth.cordon()
                && !truth.arc().getOrDefault(Region.WEST, false)
                && names.kafka(client % 2).filter(Region.EAST::equals).isPresent();
    }

    private void drift(int client) {
        if (drifting.compareAndSet(client, 0, 1)) {
            goal = Region.EAST;
            world.asked("clients");
            later(spread(Duration.ZERO, DRIFT, client, 61), () -> {
                drifting.set(client, 0);
                if (homesick(client)) {
                    places.set(client, Optional.of(Region.EAST));
                    publish("a client drifted back to East");
                }
            });
        }
    }

    private void publish(String what) {
        world.change(
                what,
                truth -> truth.withClients(Map.of(Region.EAST, count(Region.EAST), Region.WEST, count(Region.WEST))));
        if (count(goal) * 100 > RECONNECTED * World.CLIENTS) {
            world.became("clients");
        }
    }

    // The clients are spread evenly over the width, each always in its own place, so that a seed stays a seed.
    private Duration spread(Duration first, Duration width, int client, int stride) {
        return first.plus(
                width.multipliedBy((long) client * stride % World.CLIENTS).dividedBy(World.CLIENTS));
    }

    private void later(Duration wait, Runnable work) {
        var unused = world.clock().after(wait, work);
    }
}
