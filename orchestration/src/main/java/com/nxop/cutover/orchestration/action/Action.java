package com.nxop.cutover.orchestration.action;

import java.time.Duration;

/**
 * A typed port to one outside system. Calls block, carry their own time limit of a few seconds, and never throw for a
 * failing outside: that is an answer too. Implementations are safe for use by several threads.
 */
public interface Action {

    ActionType type();

    /** Reads the world without changing it. */
    Observation observe(StepContext context);

    /** Makes the change once, without retries. Only called after an intention was written to the journal. */
    ActResult act(StepContext context);

    /** Shortest time between two looks that the outside bears. */
    default Duration patience() {
        return Duration.ofMillis(200);
    }
}
