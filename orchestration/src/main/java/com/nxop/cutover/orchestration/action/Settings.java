package com.nxop.cutover.orchestration.action;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Typed access to what a step says under {@code with}. Values are text, numbers, lists or maps from the plan file. */
public record Settings(Map<String, Object> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    /** @throws IllegalArgumentException naming the key when it is missing */
    public String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("the setting '" + key + "' has no value"));
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key)).map(String::valueOf).filter(value -> !value.isBlank());
    }

    public double number(String key) {
        String value = text(key);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "the setting '" + key + "' must be a number, not '" + value + "'", wrong);
        }
    }

    public Optional<Double> findNumber(String key) {
        return find(key).map(value -> number(key));
    }

    /** A list in the file, or text with commas. */
    public List<String> list(String key) {
        Object value = values.get(key);
        Stream<String> parts = value instanceof List<?> list
                ? list.stream().map(String::valueOf)
                : Stream.of(text(key).split(","));
        return parts.map(String::trim).filter(part -> !part.isEmpty()).toList();
    }

    /** Key to value; a map in the file, or text like {@code a=b,c=d}. */
    public Map<String, String> pairs(String key) {
        Map<String, String> pairs = new java.util.LinkedHashMap<>();
        if (values.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> pairs.put(String.valueOf(name), String.valueOf(value)));
        } else {
            list(key).forEach(pair -> {
                int at = pair.indexOf('=');
                if (at < 1) {
                    throw new IllegalArgumentException(
                            "the setting '" + key + "' must be a list of name=value, not '" + pair + "'");
                }
                pairs.put(pair.substring(0, at), pair.substring(at + 1));
            });
        }
        return pairs;
    }

    /** Durations are written {@code 30s}, {@code 2m}, {@code 24h} or ISO-8601. */
    public Duration duration(String key) {
        return Durations.parse(text(key));
    }
}
