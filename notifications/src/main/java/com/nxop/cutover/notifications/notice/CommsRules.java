package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import java.util.List;

/**
 * How far messages may go.
 *
 * @param wanted as configured
 * @param label of a rehearsal; empty: none
 * @param testList addresses that get everything in {@link Comms#TEST}
 */
public record CommsRules(Comms wanted, String label, List<String> testList) {

    public CommsRules {
        testList = List.copyOf(testList);
    }

    /** Nothing that is only rehearsed or only looked at reaches a customer, whatever is configured. */
    Comms of(Run run) {
        boolean real = label.isBlank() && run.head().reach() == Reach.LIVE;
        return wanted == Comms.ON && !real ? Comms.TEST : wanted;
    }

    /** What stands first in every subject of the run. */
    String marks(Run run) {
        String test = of(run) == Comms.ON ? "" : "[TEST]";
        String dry = run.head().reach() == Reach.DRY_RUN ? "[DRY RUN]" : "";
        String rehearsal = label.isBlank() ? "" : "[" + label.toUpperCase(java.util.Locale.ROOT) + "]";
        return rehearsal + dry + test;
    }
}
