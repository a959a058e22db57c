package com.nxop.cutover.notifications.relay;

import com.nxop.cutover.orchestration.plan.Notice;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** The relays that are set up, by the outlet of the plan they serve. */
public record Relays(Map<Notice.Outlet, Relay> all) {

    public Relays {
        all = Map.copyOf(all);
    }

    /** The ways in. */
    public Map<Notice.Outlet, Consumer<Bulletin>> ways() {
        Map<Notice.Outlet, Consumer<Bulletin>> ways = new EnumMap<>(Notice.Outlet.class);
        all.forEach((outlet, relay) -> ways.put(outlet, relay::send));
        return ways;
    }
}
