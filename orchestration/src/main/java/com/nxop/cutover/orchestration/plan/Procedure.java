package com.nxop.cutover.orchestration.plan;

import java.time.Duration;
import java.util.List;

/**
 * A named way back, for example {@code R1}. Its steps are ensures towards the source region.
 *
 * @param when in words, when it is the right one
 * @param rto how long it may take
 * @param checklist what is checked when it has run, and only looked at; steps like others otherwise
 */
public record Procedure(String id, String name, String when, Duration rto, List<Path> paths, List<Step> checklist) {

    private static final Duration CHECKING = Duration.ofMinutes(30);

    public Procedure {
        paths = List.copyOf(paths);
        checklist = List.copyOf(checklist);
    }

    public List<Step> steps() {
        return Path.steps(paths);
    }

    /** The procedure seen as a phase, so that the same machinery runs it. */
    public Phase asPhase() {
        return new Phase(id, name, rto, paths);
    }

    /** What is run to the end before the run counts as rolled back: the procedure, then its checklist. */
    public List<Phase> course() {
        return checklist.isEmpty() ? List.of(asPhase()) : List.of(asPhase(), asChecklist());
    }

    private Phase asChecklist() {
        String after = "Checklist after " + id;
        Path path = new Path(id + "-checklist", after, "incident-commander", Path.Order.PARALLEL, List.of(), checklist);
        return new Phase(path.id(), after, CHECKING, List.of(path));
    }
}
