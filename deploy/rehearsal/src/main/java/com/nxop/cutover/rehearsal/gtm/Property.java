package com.nxop.cutover.rehearsal.gtm;

import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Truth.Place;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The GTM property {@code api}: how it looks at first, and which region a version of it hands out. */
final class Property {

    static final String DOMAIN = "nxop.com.akadns.net";
    static final String NAME = "api";
    static final String CONTENT = "application/vnd.config-gtm.v1.7+json";

    private static final int EAST = 3131;
    private static final int WEST = 3132;

    private Property() {}

    static int datacenter(Region region) {
        return region == Region.EAST ? EAST : WEST;
    }

    /** All traffic to East, West ready; with fields a client may not know but must not lose. */
    static Map<String, Object> first(String lastModified) {
        return Json.object(
                "name",
                NAME,
                "type",
                "weighted-round-robin",
                "scoreAggregationType",
                "worst",
                "handoutMode",
                "normal",
                "handoutLimit",
                8,
                "dynamicTTL",
                60,
                "failoverDelay",
                0,
                "failbackDelay",
                0,
                "ipv6",
                false,
                "balanceByDownloadScore",
                false,
                "comments",
                "API of NXOP",
                "lastModified",
                lastModified,
                "livenessTests",
                List.of(livenessTest()),
                "trafficTargets",
                List.of(
                        target(EAST, true, 1.0, "nxop-api-use1.elb.us-east-1.amazonaws.com"),
                        target(WEST, false, 0.0, "nxop-api-usw2.elb.us-west-2.amazonaws.com")),
                "weightedHashBitsForIPv4",
                0,
                "weightedHashBitsForIPv6",
                0,
                "links",
                List.of());
    }

    private static Map<String, Object> livenessTest() {
        return Json.object(
                "name",
                "api-health",
                "testObjectProtocol",
                "HTTPS",
                "testObject",
                "/health",
                "testObjectPort",
                443,
                "testInterval",
                10,
                "testTimeout",
                5.0,
                "httpError4xx",
                true,
                "httpError5xx",
                true);
    }

    private static Map<String, Object> target(int datacenter, boolean enabled, double weight, String server) {
        return Json.object(
                "datacenterId", datacenter,
                "enabled", enabled,
                "weight", weight,
                "handoutCName", server,
                "servers", List.of());
    }

    /** The region handed out: one enabled with weight, both (split), or none. */
    static Place place(JsonNode property) {
        boolean east = takesTraffic(property, EAST);
        boolean west = takesTraffic(property, WEST);
        if (east && west) {
            return Place.SPLIT;
        }
        if (east) {
            return Place.EAST;
        }
        return west ? Place.WEST : Place.NONE;
    }

    private static boolean takesTraffic(JsonNode property, int datacenter) {
        return property.path("trafficTargets")
                .valueStream()
                .filter(target -> target.path("datacenterId").asInt(0) == datacenter)
                .anyMatch(target -> target.path("enabled").asBoolean(false)
                        && target.path("weight").asDouble(0) > 0);
    }
}
