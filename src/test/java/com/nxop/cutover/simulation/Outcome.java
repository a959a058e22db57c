package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.util.Optional;

/** What one simulated cutover was like, and what it broke, if anything. */
record Outcome(Script script, Stage stage, Optional<Violation> violation) {

    Run run() {
        return stage.run();
    }

    Duration simulated() {
        return stage.time.passed();
    }

    /** Faults that struck. */
    int faults() {
        return stage.struck().values().stream().mapToInt(Integer::intValue).sum();
    }
}
