package com.nxop.cutover.orchestration.action.cloudwatch;

import java.util.Map;

/** A metric's full name. */
public record Metric(String region, String namespace, String name, Map<String, String> dimensions) {

    public Metric {
        dimensions = Map.copyOf(dimensions);
    }
}
