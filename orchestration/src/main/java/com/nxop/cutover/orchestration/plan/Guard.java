package com.nxop.cutover.orchestration.plan;

import java.util.List;
import java.util.Optional;

/**
 * A limit that is watched while a run changes things.
 *
 * @param watch what must hold
 * @param readings how many bad readings one after the other count as broken
 * @param tell role ids told when it breaks
 * @param after step that must have ended well before it is watched; empty: from the first change on
 * @param resume what must be seen in as many readings for a paused run to go on; empty: the limit itself
 * @param until step that ends the watch when it starts; empty: to the end
 */
public record Guard(
        Watch watch,
        int readings,
        Response response,
        List<String> tell,
        Optional<String> after,
        Optional<String> until,
        Optional<Watch> resume) {

    public Guard {
        tell = List.copyOf(tell);
    }

    /** What a broken limit leads to. */
    public enum Response {
        /** Nothing new starts until somebody decides, or the time for a decision is up. */
        HOLD,
        /** Nothing new starts until the limit is kept again, or somebody decides. */
        PAUSE,
        /** People are told; the run goes on. */
        ESCALATE
    }
}
