package com.nxop.cutover.rehearsal;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.time.Instant;
import java.util.Map;

/** Worlds for tests, fifty times as fast as the wall. */
public final class Worlds {

    private static final Instant START = Instant.parse("2026-11-25T02:00:00Z");

    private Worlds() {}

    public static World fast() {
        return new World(new WorldClock(START, 50), 7);
    }

    /** Sets the routing controls so that only this region is On. */
    public static void route(World world, Region region) {
        world.change(
                "routing controls set",
                truth -> truth.withArc(Map.of(
                        Region.EAST, region == Region.EAST,
                        Region.WEST, region == Region.WEST)));
    }
}
