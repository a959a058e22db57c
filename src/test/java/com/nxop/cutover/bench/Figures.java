package com.nxop.cutover.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured: printed line by line, and kept. */
final class Figures {

    private final List<Map<String, Object>> lines = new ArrayList<>();

    /** Times in nanoseconds, said in milliseconds. */
    void times(String what, String store, String who, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        Map<String, Object> line = line(what, store, who);
        line.put("medianMs", millis(at(sorted, 0.5)));
        line.put("p99Ms", millis(at(sorted, 0.99)));
        line.put("samples", sorted.size());
        say(line);
    }

    void value(String what, String store, String who, double value, String unit) {
        Map<String, Object> line = line(what, store, who);
        line.put(unit, Math.round(value * 1000) / 1000.0);
        say(line);
    }

    private static Map<String, Object> line(String what, String store, String who) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", what);
        line.put("store", store);
        line.put("who", who);
        return line;
    }

    private void say(Map<String, Object> line) {
        lines.add(line);
        StringBuilder text = new StringBuilder();
        line.forEach((key, value) -> text.append(
                switch (key) {
                    case "bench", "store", "who" -> String.format(Locale.ROOT, "%-17s", value);
                    default -> " " + key + " " + value;
                }));
        System.out.println(text);
    }

    List<Map<String, Object>> lines() {
        return lines;
    }

    static long median(List<Long> values) {
        return at(values.stream().sorted().toList(), 0.5);
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 1e3) / 1e3;
    }
}
