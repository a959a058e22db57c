package com.nxop.cutover.orchestration.plan;

import java.time.Duration;
import java.util.List;

/**
 * A named way back, for example {@code R1}. Its steps are ensures towards the source region.
 *
 * @param when in words, when it is the right one
 * @param rto how long it may take
 */
public record Procedure(String id, String name, String when, Duration rto, List<Path> paths) {

    public Procedure {
        paths = List.copyOf(paths);
    }

    public List<Step> steps() {
        return paths.stream().flatMap(path -> path.steps().stream()).toList();
    }

    /** The procedure seen as a phase, so that the same machinery runs it. */
    public Phase asPhase() {
        return new Phase(id, name, rto, paths);
    }
}
