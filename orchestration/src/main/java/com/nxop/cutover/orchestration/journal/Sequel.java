package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from a report or from what a person wants is written with it: one commit for the end of a step and the
 * beginning of the next, one for an approval and the beginning of the phase behind it.
 */
final class Sequel {

    private static final int LONGEST = 100;

    private Sequel() {}

    /** The events that follow from these, decided on the run as it stands with them. */
    static List<RunEvent> of(RunStore.Rule rule, Run run, List<RunEvent> events, Instant now) {
        List<RunEvent> follow = new ArrayList<>();
        Run next = after(run, events, now);
        for (int i = 0; i < LONGEST && !next.ended(); i++) {
            if (!(rule.decide(next, new Report.Advance(), now) instanceof Decision.Accepted more)) {
                break;
            }
            follow.addAll(more.events());
            next = after(next, more.events(), now);
        }
        return follow;
    }

    static Run after(Run run, List<RunEvent> events, Instant at) {
        Run next = run;
        for (RunEvent event : events) {
            next = next.after(event, next.version() + 1, at);
        }
        return next;
    }
}
