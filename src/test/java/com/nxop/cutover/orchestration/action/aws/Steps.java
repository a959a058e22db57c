package com.nxop.cutover.orchestration.action.aws;

import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Builds the context of a step, so that a test reads as a sentence. */
public record Steps(Map<String, Object> with, Map<String, String> facts, String receipt, Mode mode, Instant now) {

    public static final Instant NOW = Instant.parse("2026-03-14T02:00:00Z");

    /** Short, so that a test of silence is over soon. */
    public static final Limits IMPATIENT =
            new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));

    public static Steps with(String... namesAndValues) {
        Map<String, Object> with = new HashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            with.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return new Steps(with, Map.of(), "", Mode.PLANNED, NOW);
    }

    public Steps and(String name, String value) {
        Map<String, Object> more = new HashMap<>(with);
        more.put(name, value);
        return new Steps(more, facts, receipt, mode, now);
    }

    public Steps knowing(String fact, String value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(fact, value);
        return new Steps(with, more, receipt, mode, now);
    }

    public Steps holding(String given) {
        return new Steps(with, facts, given, mode, now);
    }

    public Steps inEmergency() {
        return new Steps(with, facts, receipt, Mode.EMERGENCY, now);
    }

    public Steps at(String instant) {
        return at(Instant.parse(instant));
    }

    public Steps at(Instant instant) {
        return new Steps(with, facts, receipt, mode, instant);
    }

    public StepContext context() {
        return new StepContext("run-1", "1A.1", 1, mode, new Settings(with), receipt, now, now, facts);
    }
}
