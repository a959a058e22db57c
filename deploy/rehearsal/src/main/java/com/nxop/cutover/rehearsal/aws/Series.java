package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.world.Region;
import java.util.Map;

/** One time series of CloudWatch in one region. */
public record Series(Region region, String namespace, String name, Map<String, String> dimensions) {

    public Series {
        dimensions = Map.copyOf(dimensions);
    }
}
