package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Lease;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.run.Decider;
import java.time.Clock;
import java.util.List;

/** How a process is put together. As it is: the production classes. A planted bug replaces one part. */
class Wiring {

    RunStore.Rule rule() {
        return Decider::decide;
    }

    Journal journal(Stage stage, Journal book) {
        return book;
    }

    Lease lease(Lease lease) {
        return lease;
    }

    List<Action> actions(Stage stage, List<Action> actions) {
        return actions;
    }

    /** The clock by which a process counts how long its lease still lasts. */
    Clock leaseClock(Clock steady) {
        return steady;
    }

    /** @param wall the machine's clock, jumps included */
    Clock clock(Clock steady, Clock wall) {
        return steady;
    }
}
