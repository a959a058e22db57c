package com.nxop.cutover.orchestration.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The lease without a database. */
public final class MemoryLease implements Lease {

    private final Clock clock;
    private String owner = "";
    private long epoch;
    private Instant until = Instant.MIN;

    public MemoryLease(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Held> acquire(String wanted, Duration length) {
        Instant now = clock.instant();
        boolean lapsed = !until.isAfter(now);
        boolean impossible = !owner.equals(wanted) && until.isAfter(now.plus(length));
        boolean free = lapsed || impossible;
        if (!free && !owner.equals(wanted)) {
            return Optional.empty();
        }
        if (free) {
            owner = wanted;
            epoch++;
        }
        until = now.plus(length);
        return Optional.of(new Held(owner, epoch, until));
    }

    @Override
    public synchronized void release(Held held) {
        if (owner.equals(held.owner()) && epoch == held.epoch()) {
            until = Instant.MIN;
        }
    }

    /** Who drives, or drove last. */
    public synchronized String owner() {
        return owner;
    }

    @Override
    public synchronized long epoch() {
        return epoch;
    }
}
