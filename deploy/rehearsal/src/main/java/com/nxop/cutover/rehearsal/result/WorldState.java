package com.nxop.cutover.rehearsal.result;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Truth;
import java.util.LinkedHashMap;
import java.util.Map;

/** The truth in the words of the result. */
public final class WorldState {

    private WorldState() {}

    public static Map<String, String> of(Truth truth) {
        Map<String, String> state = new LinkedHashMap<>();
        for (Region region : Region.values()) {
            state.put("arc." + region.side(), Boolean.TRUE.equals(truth.arc().get(region)) ? "On" : "Off");
        }
        state.put("dns", truth.dns().label());
        state.put("clients", where(truth.clients()));
        state.put("writer", truth.writer().label());
        state.put("fxipFlag", truth.flag().aws());
        state.put("gtm", truth.gtm().label());
        state.put("apiDns", truth.apiDns().label());
        state.put("amqp", where(truth.amqp()));
        state.put("cordon", truth.cordon() ? "applied" : "none");
        state.put("isolation", truth.isolated() ? "applied" : "none");
        return state;
    }

    private static String where(Map<Region, Integer> counts) {
        int east = counts.getOrDefault(Region.EAST, 0);
        int west = counts.getOrDefault(Region.WEST, 0);
        if (east > 0 && west > 0) {
            return Truth.Place.SPLIT.label();
        }
        if (east == 0 && west == 0) {
            return Truth.Place.NONE.label();
        }
        return east > 0 ? Region.EAST.aws() : Region.WEST.aws();
    }
}
