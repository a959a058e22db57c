package com.nxop.cutover.orchestration.action.gtm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A GTM property as Akamai gave it: a tree, so that fields unknown here survive a change. */
record Property(ObjectNode tree) {

    private static final String ENABLED = "enabled";
    private static final String WEIGHT = "weight";

    String lastModified() {
        return tree.path("lastModified").asString("");
    }

    /** The datacenter takes traffic. */
    boolean active(String datacenter) {
        return target(datacenter)
                .filter(found -> found.path(ENABLED).asBoolean(false)
                        && found.path(WEIGHT).asDouble(0) > 0)
                .isPresent();
    }

    boolean points(Wanted wanted) {
        return active(wanted.enable()) && !active(wanted.disable());
    }

    /** The datacenters asked for that this property does not have. */
    String missing(Wanted wanted) {
        return Stream.of(wanted.enable(), wanted.disable())
                .filter(datacenter -> target(datacenter).isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** A copy with only the two datacenters' {@code enabled} and {@code weight} changed. */
    Property pointedAt(Wanted wanted) {
        Property copy = new Property(tree.deepCopy());
        copy.target(wanted.enable()).ifPresent(target -> set(target, true, 1.0));
        copy.target(wanted.disable()).ifPresent(target -> set(target, false, 0.0));
        return copy;
    }

    Map<String, String> readings(Wanted wanted) {
        Map<String, String> readings = new LinkedHashMap<>();
        readings.put("datacenter " + wanted.enable(), active(wanted.enable()) ? "on" : "off");
        readings.put("datacenter " + wanted.disable(), active(wanted.disable()) ? "on" : "off");
        return readings;
    }

    private static void set(ObjectNode target, boolean enabled, double weight) {
        target.put(ENABLED, enabled);
        target.put(WEIGHT, weight);
    }

    private Optional<ObjectNode> target(String datacenter) {
        return StreamSupport.stream(tree.path("trafficTargets").spliterator(), false)
                .filter(target -> target.path("datacenterId").asString("").equals(datacenter))
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .findFirst();
    }
}
