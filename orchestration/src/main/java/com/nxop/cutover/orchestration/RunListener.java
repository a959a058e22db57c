package com.nxop.cutover.orchestration;

import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Run;

/**
 * Hears every entry of the journal in order, from its own stored position: late after a crash, never lost. An entry can
 * come twice; its number tells. A listener that throws is asked again with the same entry after a pause and holds up
 * nobody else.
 */
public interface RunListener {

    /** Stable name under which the position is stored. */
    String name();

    /** One entry, and the run as it was right after it. Runs on the listener's own thread and may block for a while. */
    void hear(Recorded entry, Run after);
}
