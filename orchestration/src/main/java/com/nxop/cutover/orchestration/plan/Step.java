package com.nxop.cutover.orchestration.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One ensure: a state of the world that must hold before the path goes on.
 *
 * @param id for example {@code 1A.1}; unique in the plan
 * @param uses the action type, see the catalogue of action types
 * @param with the settings of the action, values already resolved from the plan's settings
 * @param success the success criterion in words
 * @param timeout ceiling for the step, counted while it runs
 * @param estimate design figure for its length
 * @param procedure what a person does when the machine cannot, values filled in
 * @param emergency what the step means in emergency mode
 * @param confirm a person who must also say so, beside the machine
 */
public record Step(
        String id,
        String name,
        String uses,
        Map<String, Object> with,
        String success,
        Duration timeout,
        Duration estimate,
        Undo undo,
        Raci raci,
        List<String> procedure,
        String emergency,
        Optional<Confirm> confirm) {

    public Step {
        with = Map.copyOf(with);
        procedure = List.copyOf(procedure);
    }

    /** A question only a person of this role can answer. */
    public record Confirm(String role, String question) {}
}
