package com.nxop.cutover.bench;

import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.StepEvent;
import java.util.HashSet;
import java.util.Set;

/** Commits of our engine as the journal shows them: what was written in one has one cause. */
final class Commits {

    private static final int LOOKED_THROUGH = 100;

    private Commits() {}

    /** From the entry after this one to the next intention, with it. */
    static int untilAct(Journal journal, String run, long after) {
        Set<String> causes = new HashSet<>();
        for (Recorded entry : journal.read(run, after, LOOKED_THROUGH)) {
            causes.add(entry.cause());
            if (entry.event() instanceof StepEvent.ActIntended) {
                return causes.size();
            }
        }
        throw new IllegalStateException("nothing was intended");
    }
}
