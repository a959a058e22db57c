package com.nxop.cutover.orchestration.engine;

import com.nxop.cutover.orchestration.journal.Lease.Held;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.journal.RunStore.Outcome;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Report;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the engine's reports, each under the present epoch and an own key. */
final class Reporter {

    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

    private final RunStore store;
    private final Leadership leadership;
    private final Supplier<String> keys;

    Reporter(RunStore store, Leadership leadership, Supplier<String> keys) {
        this.store = store;
        this.leadership = leadership;
        this.keys = keys;
    }

    /** Whether the epoch still counts and has time left for a call. */
    boolean leads(long epoch) {
        return leadership.leads(epoch);
    }

    /** The epoch this process drives under. */
    Optional<Long> epoch() {
        return leadership.current().map(Held::epoch);
    }

    /** Whether the step still runs with this attempt, as the journal says now; false when it cannot be read. */
    boolean runs(String run, String step, int attempt) {
        try {
            return store.find(run)
                    .filter(one -> !one.ended())
                    .map(one -> one.step(step))
                    .filter(one -> one.running() && one.attempt() == attempt)
                    .isPresent();
        } catch (RuntimeException unreadable) {
            LOG.warn("Run {} could not be read before {} was to be sent; it is not sent", run, step, unreadable);
            return false;
        }
    }

    /** The decision, or a refusal when this process does not drive. */
    Decision report(String run, Report report) {
        Optional<Held> lease = leadership.current();
        if (lease.isEmpty()) {
            return Decision.refuse("This process does not drive the run.", "Another one does.");
        }
        Outcome outcome = store.submit(run, report, keys.get(), lease.map(Held::epoch));
        return outcome.decision();
    }
}
