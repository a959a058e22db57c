package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.orchestration.run.Degradation;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the calendar needs to know of a run beside the run.
 *
 * @param levels changes of the level, oldest first
 * @param told keys of the notices that went out
 */
public record Past(List<Change> levels, Set<String> told) {

    public Past {
        levels = List.copyOf(levels);
        told = Set.copyOf(told);
    }

    /**
     * The level, or who it rests on, became another.
     *
     * @param entry number of the journal entry that made it
     * @param declared whether it rests on a person's word
     */
    public record Change(long entry, Degradation level, boolean declared, Instant at) {}
}
