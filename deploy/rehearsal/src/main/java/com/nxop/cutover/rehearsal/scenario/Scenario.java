package com.nxop.cutover.rehearsal.scenario;

import com.nxop.cutover.rehearsal.people.Script;
import com.nxop.cutover.rehearsal.stage.Parties;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One story.
 *
 * @param line what it is about, for {@code --list}
 * @param begins world time at which it begins
 * @param breaks what is broken before it begins
 * @param script how the people behave, given the parties they may repair
 * @param outcome how the run must end
 * @param world what must be true of the world then, by the keys of the result
 */
public record Scenario(
        String name,
        String line,
        Instant begins,
        Consumer<Parties> breaks,
        Function<Parties, Script> script,
        String outcome,
        Map<String, String> world) {}
