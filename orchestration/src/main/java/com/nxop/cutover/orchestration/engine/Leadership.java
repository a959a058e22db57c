package com.nxop.cutover.orchestration.engine;

import com.nxop.cutover.orchestration.journal.Lease;
import com.nxop.cutover.orchestration.journal.Lease.Held;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Whether this process drives, as far as it can know: it counts the length of the lease on its own clock, from before it
 * asked, and stops before the end. Clocks of two machines are never compared.
 */
public final class Leadership {

    /** Usual length of the lease; a standby takes over after this at the latest. */
    public static final Duration LENGTH = Duration.ofSeconds(10);

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);

    private final Lease lease;
    private final String owner;
    private final Clock wall;
    private final Duration length;

    /** Kept free before the end, so that a call that was sent has time to end. */
    private final Duration margin;

    private volatile Optional<Held> held = Optional.empty();

    public Leadership(Lease lease, String owner, Clock wall) {
        this(lease, owner, wall, LENGTH);
    }

    /** @param length from 2 s to 1 min */
    public Leadership(Lease lease, String owner, Clock wall, Duration length) {
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("CUTOVER_LEASE must be from 2s to 1m, not " + length.toMillis() + "ms");
        }
        this.lease = lease;
        this.owner = owner;
        this.wall = wall;
        this.length = length;
        this.margin = length.multipliedBy(4).dividedBy(10);
    }

    /** How often to renew. */
    Duration rhythm() {
        return length.multipliedBy(3).dividedBy(10);
    }

    /** Takes or renews. Called every few seconds; what one call learned is not laid over what a later one did. */
    public synchronized void renew() {
        try {
            Instant until = wall.instant().plus(length);
            Optional<Held> now = lease.acquire(owner, length).map(one -> new Held(owner, one.epoch(), until));
            if (now.isPresent() != held.isPresent()) {
                LOG.info(now.isPresent() ? "This process drives runs now" : "Another process drives runs");
            }
            held = now;
        } catch (DataAccessException away) {
            LOG.warn("The lease could not be renewed: {}", away.getMessage());
        }
    }

    /** The lease, if enough of it is left to start something. */
    public Optional<Held> current() {
        return held.filter(one -> wall.instant().plus(margin).isBefore(one.until()));
    }

    /** Asked right before something leaves for the outside: the lease itself, and the time that is left of it. */
    boolean leads(long epoch) {
        try {
            return current().filter(one -> one.epoch() == epoch).isPresent() && lease.epoch() == epoch;
        } catch (DataAccessException away) {
            LOG.warn("Whether this process still drives could not be read: {}", away.getMessage());
            return false;
        }
    }

    public synchronized void release() {
        held.ifPresent(lease::release);
        held = Optional.empty();
    }
}
