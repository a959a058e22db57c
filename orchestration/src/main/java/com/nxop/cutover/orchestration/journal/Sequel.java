package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from a report of the engine at once is written with it: one commit for the end of a step and the beginning
 * of the next. What a person wants is written alone and before anything follows from it.
 */
final class Sequel {

    private static final int LONGEST = 100;

    private Sequel() {}

    static Decision decide(RunStore.Rule rule, Run run, Intent intent, Instant now) {
        Decision first = rule.decide(run, intent, now);
        if (!(intent instanceof Report) || !(first instanceof Decision.Accepted begun)) {
            return first;
        }
        List<RunEvent> events = new ArrayList<>(begun.events());
        Run next = after(run, events, now);
        for (int i = 0; i < LONGEST && !next.ended(); i++) {
            if (!(rule.decide(next, new Report.Advance(), now) instanceof Decision.Accepted more)) {
                break;
            }
            events.addAll(more.events());
            next = after(next, more.events(), now);
        }
        return new Decision.Accepted(events);
    }

    static Run after(Run run, List<RunEvent> events, Instant at) {
        Run next = run;
        for (RunEvent event : events) {
            next = next.after(event, next.version() + 1, at);
        }
        return next;
    }
}
