package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.journal.Lease;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;

/** The way of one process to the lease: it may be down, or lose the answer. */
final class LeaseLink implements Lease {

    private final Stage stage;
    private final Replica process;
    private final Lease inner;

    LeaseLink(Stage stage, Replica process) {
        this.stage = stage;
        this.process = process;
        this.inner = stage.wiring.lease(stage.lease);
    }

    @Override
    public Optional<Held> acquire(String owner, Duration length) {
        process.alive();
        if (stage.faults.strikes(Fault.LEASE_DOWN, 4, process.name)) {
            throw new DataAccessResourceFailureException("no connection");
        }
        Optional<Held> held = inner.acquire(owner, length);
        held.ifPresent(one -> process.holds(one.epoch()));
        if (stage.faults.strikes(Fault.LEASE_REPLY_LOST, 3, process.name)) {
            throw new DataAccessResourceFailureException("reply lost");
        }
        held.ifPresent(one -> process.knows(one.epoch()));
        return held;
    }

    @Override
    public long epoch() {
        process.alive();
        return inner.epoch();
    }

    @Override
    public void release(Held held) {
        inner.release(held);
    }
}
