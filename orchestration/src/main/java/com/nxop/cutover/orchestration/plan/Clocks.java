package com.nxop.cutover.orchestration.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * The promises a run is held against, each counted from the start of the first phase that changes anything.
 *
 * @param attempt target for the whole cutover, 10 min
 * @param business downtime the business can bear, 15 min
 * @param contract downtime the contract allows, 60 min
 * @param heartbeat time between two status updates, 2 min
 * @param decision time for an open decision before its default, 2 min
 * @param grace time in which an answer to an open decision can be withdrawn before it takes effect; none: it does at once
 */
public record Clocks(
        Duration attempt,
        Duration business,
        Duration contract,
        Duration heartbeat,
        Duration decision,
        Optional<Duration> grace) {

    /** Every answer takes effect at once. */
    public Clocks(Duration attempt, Duration business, Duration contract, Duration heartbeat, Duration decision) {
        this(attempt, business, contract, heartbeat, decision, Optional.empty());
    }
}
