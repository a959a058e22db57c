package com.nxop.cutover.orchestration.plan;

import java.time.Duration;

/**
 * The promises a run is held against, each counted from the start of the first phase that changes anything.
 *
 * @param attempt target for the whole cutover, 10 min
 * @param business downtime the business can bear, 15 min
 * @param contract downtime the contract allows, 60 min
 * @param heartbeat time between two status updates, 2 min
 * @param decision time for an open decision before its default, 2 min
 */
public record Clocks(Duration attempt, Duration business, Duration contract, Duration heartbeat, Duration decision) {}
