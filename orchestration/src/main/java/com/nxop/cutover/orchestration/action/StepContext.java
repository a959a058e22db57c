package com.nxop.cutover.orchestration.action;

import java.time.Instant;
import java.util.Map;

/**
 * Everything an action may know about the step it serves.
 *
 * @param subject step id, or criterion id when a criterion is read
 * @param attempt 1 for the first try
 * @param mode planned or emergency
 * @param with typed access to the step's settings
 * @param receipt what {@link Action#act} handed back for this attempt, or empty
 * @param since when this attempt started
 * @param now the run's clock
 * @param facts readings of earlier steps, {@code <step id>/<label>} to value, and {@code role/<id>} to the names in it
 */
public record StepContext(
        String run,
        String subject,
        int attempt,
        Mode mode,
        Settings with,
        String receipt,
        Instant since,
        Instant now,
        Map<String, String> facts) {

    public StepContext {
        facts = Map.copyOf(facts);
    }

    /** Planned: nothing may be lost. Emergency: the source may be gone, the loss is named and approved. */
    public enum Mode {
        PLANNED,
        EMERGENCY
    }

    /** The same for every repetition of this attempt; goes into calls that take an idempotency key. */
    public String key() {
        return run + "/" + subject + "/" + attempt;
    }
}
