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

    /** Length of the lease; a standby takes over after this at the latest. */
    public static final Duration LENGTH = Duration.ofSeconds(10);

    /** Kept free before the end, so that a call that was sent has time to end. */
    public static final Duration MARGIN = Duration.ofSeconds(4);

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);

    private final Lease lease;
    private final String owner;
    private final Clock wall;
    private volatile Optional<Held> held = Optional.empty();

    public Leadership(Lease lease, String owner, Clock wall) {
        this.lease = lease;
        this.owner = owner;
        this.wall = wall;
    }

    /** Takes or renews. Called every few seconds. */
    public void renew() {
        try {
            Instant until = wall.instant().plus(LENGTH);
            Optional<Held> now = lease.acquire(owner, LENGTH).map(one -> new Held(owner, one.epoch(), until));
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
        return held.filter(one -> wall.instant().plus(MARGIN).isBefore(one.until()));
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

    public void release() {
        held.ifPresent(lease::release);
        held = Optional.empty();
    }
}
