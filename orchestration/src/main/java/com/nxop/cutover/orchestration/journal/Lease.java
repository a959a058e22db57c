package com.nxop.cutover.orchestration.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who may drive runs. One process at a time, for a while, under an epoch that only grows. */
public interface Lease {

    /** Takes or renews the lease; empty when another process holds it. */
    Optional<Held> acquire(String owner, Duration length);

    /** Gives it up, so that another need not wait. */
    void release(Held held);

    /** The epoch that counts now, whoever holds it; 0 before the first. Reads only. */
    long epoch();

    /** A lease as held. {@code until} is on the wall clock of the machine. */
    record Held(String owner, long epoch, Instant until) {}
}
