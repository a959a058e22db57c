package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import java.util.List;
import java.util.function.Supplier;

/**
 * How far messages may go.
 *
 * @param wanted as configured
 * @param label of a rehearsal; empty: none
 * @param testList addresses that get everything in {@link Comms#TEST}
 * @param testTopic topic that stands in for that of operations then; empty: none
 * @param testHook web hook that stands in for that of the plan then; empty: none
 */
public record CommsRules(Comms wanted, String label, List<String> testList, String testTopic, String testHook) {

    public CommsRules {
        testList = List.copyOf(testList);
    }

    public CommsRules(Comms wanted, String label, List<String> testList) {
        this(wanted, label, testList, "", "");
    }

    /** Where a test of an outlet goes; empty: nowhere. */
    String stand(Notice.Outlet outlet) {
        return outlet == Notice.Outlet.SNS ? testTopic : testHook;
    }

    /** Only a real run reaches the real topic; in a test what stands in for topics gets it. Empty: nobody is told. */
    String topic(Comms comms, Supplier<String> real) {
        return switch (comms) {
            case ON -> real.get();
            case TEST -> testTopic;
            case OFF -> "";
        };
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
