package com.nxop.cutover.orchestration.action;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Step contexts that read as sentences. */
public record Contexts(
        Map<String, Object> with, String receipt, Instant since, Instant now, Map<String, String> facts) {

    public static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    public static Contexts with(String key, Object value) {
        return new Contexts(Map.of(key, value), "", NOON, NOON, Map.of());
    }

    /** The value is what the world calls by this name. */
    public static Contexts with(String key, Map<String, String> settings, String name) {
        return with(key, setting(settings, name));
    }

    public Contexts and(String key, Map<String, String> settings, String name) {
        return and(key, setting(settings, name));
    }

    private static String setting(Map<String, String> settings, String name) {
        return Objects.requireNonNull(settings.get(name), () -> "the world has no setting " + name);
    }

    public Contexts and(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(with);
        more.put(key, value);
        return new Contexts(more, receipt, since, now, facts);
    }

    public Contexts receipt(String heard) {
        return new Contexts(with, heard, since, now, facts);
    }

    public Contexts at(Instant moment) {
        return new Contexts(with, receipt, moment, moment, facts);
    }

    public Contexts knowing(Map<String, String> earlier) {
        return new Contexts(with, receipt, since, now, earlier);
    }

    public StepContext step() {
        return new StepContext(
                "run-1", "step-1", 1, StepContext.Mode.PLANNED, new Settings(with), receipt, since, now, facts);
    }
}
