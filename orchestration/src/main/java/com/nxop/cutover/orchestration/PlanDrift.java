package com.nxop.cutover.orchestration;

import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.Run;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that the plan file was edited while a run is open. The run keeps the plan it was prepared with. */
final class PlanDrift {

    private static final Logger LOG = LoggerFactory.getLogger(PlanDrift.class);

    private final RunStore store;
    private final Plan loaded;

    PlanDrift(RunStore store, Plan loaded) {
        this.store = store;
        this.loaded = loaded;
    }

    /** Once for each run and plan, however many programs start. */
    void tell() {
        try {
            store.open()
                    .filter(run -> !run.plan().digest().equals(loaded.digest()))
                    .ifPresent(this::tell);
        } catch (RuntimeException away) {
            LOG.warn("Whether the plan file was edited cannot be told now: {}", away.getMessage());
        }
    }

    private void tell(Run run) {
        LOG.warn("The plan file is not the plan of run {}, which keeps its own", run.id());
        store.submit(
                run.id(),
                new Report.PlanEdited(loaded.digest()),
                "plan file " + run.id() + " " + loaded.digest(),
                Optional.empty());
    }
}
