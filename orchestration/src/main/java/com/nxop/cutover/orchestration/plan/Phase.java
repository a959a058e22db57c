package com.nxop.cutover.orchestration.plan;

import java.time.Duration;
import java.util.List;

/**
 * A part of the plan between gates.
 *
 * @param id for example {@code 1}
 * @param timeout ceiling on the phase clock, which counts step execution only
 */
public record Phase(String id, String name, Duration timeout, List<Path> paths) {

    public Phase {
        paths = List.copyOf(paths);
    }

    public List<Step> steps() {
        return Path.steps(paths);
    }
}
