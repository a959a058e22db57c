package com.nxop.cutover.bot.outlet;

import java.time.Duration;

/**
 * How long a message may wait behind others. The one whose patience runs out first goes first, so that what matters
 * overtakes what does not, and nothing waits for ever.
 */
public enum Priority {
    DECISION(Duration.ZERO),
    /** People wait for it at a known second. */
    HEARTBEAT(Duration.ofSeconds(2)),
    CHANGE(Duration.ofSeconds(3)),
    BOARD(Duration.ofSeconds(10)),
    DETAIL(Duration.ofSeconds(40));

    private final Duration patience;

    Priority(Duration patience) {
        this.patience = patience;
    }

    Duration patience() {
        return patience;
    }

    Priority moreUrgent(Priority other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
