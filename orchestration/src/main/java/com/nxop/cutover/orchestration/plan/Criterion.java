package com.nxop.cutover.orchestration.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the go/no-go list: read by a machine, or confirmed by a person for a while.
 *
 * @param area technical, business, operational, external, approval
 * @param text what must hold, with its figure
 * @param check the automatic check; empty when a person confirms
 * @param confirm who confirms and for how long that counts; empty when it is read
 * @param weight whether it blocks the start or only warns
 */
public record Criterion(
        String id, String area, String text, Optional<Check> check, Optional<Attest> confirm, Weight weight) {

    /** An action type used to observe only. */
    public record Check(String uses, Map<String, Object> with) {
        public Check {
            with = Map.copyOf(with);
        }
    }

    /** A person's word, and how long it counts. */
    public record Attest(String role, Duration validFor) {}

    /** Whether a failing criterion forbids the start. */
    public enum Weight {
        BLOCKS,
        WARNS
    }
}
