package com.nxop.cutover.orchestration.engine;

import com.nxop.cutover.orchestration.journal.RunStore;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What an engine is made of.
 *
 * @param clock the run's clock
 * @param keys a new idempotency key at each call
 */
public record EngineParts(
        RunStore store, Leadership leadership, Actions actions, Alarm alarm, Clock clock, Supplier<String> keys) {}
