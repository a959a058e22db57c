package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;

/** Rows of the list of what must never happen, looked at whenever something happens. */
interface Row {

    /**
     * An entry of the journal.
     *
     * @param time the true time
     * @param decided the true time when it was decided; writing it may have taken a while
     */
    record Moment(Run before, Recorded entry, Run after, Instant time, Instant decided) {

        boolean byEngine() {
            return entry.actor().equals("engine");
        }
    }

    default void entry(Moment moment) {}

    /** A request is about to leave for the outside. */
    default void sending(Run run, Replica process, ActionType type, StepContext step) {}
}
