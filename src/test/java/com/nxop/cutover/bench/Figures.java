package com.nxop.cutover.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was measured: printed line by line, and kept by name, ours with the medians of the others beside it. */
final class Figures {

    /** What the bot is called here; where it was not measured, whoever came first has the name. */
    static final String OURS = "cutover";

    /** @param p99 empty where there is only one value */
    private record Line(String name, String who, double median, Optional<Double> p99, String unit, int samples) {

        @Override
        public String toString() {
            String high = p99.map(one -> " p99 " + one).orElse("");
            return String.format(
                    Locale.ROOT, "%-34s%-15smedian %s%s %s, %d samples", name, who, median, high, unit, samples);
        }

        Map<String, Object> own() {
            Map<String, Object> own = new LinkedHashMap<>();
            own.put("who", who);
            own.put("median", median);
            p99.ifPresent(one -> own.put("p99", one));
            own.put("unit", unit);
            own.put("samples", samples);
            return own;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /** Times in nanoseconds, said in milliseconds. */
    void times(String what, String store, String who, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        say(new Line(
                what + " " + store,
                who,
                millis(at(sorted, 0.5)),
                Optional.of(millis(at(sorted, 0.99))),
                "ms",
                sorted.size()));
    }

    /** One value, or the median of so many. */
    void value(String what, String store, String who, double value, String unit, int samples) {
        say(new Line(what + " " + store, who, rounded(value), Optional.empty(), unit, samples));
    }

    private void say(Line line) {
        lines.add(line);
        System.out.println(line);
    }

    /** Name to median, p99, unit and the medians of the others, in the order they were measured. */
    Map<String, Map<String, Object>> byName() {
        Map<String, List<Line>> grouped = new LinkedHashMap<>();
        lines.forEach(line ->
                grouped.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line));
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        grouped.forEach((name, group) -> all.put(name, figure(group)));
        return all;
    }

    private static Map<String, Object> figure(List<Line> group) {
        Line own = group.stream()
                .filter(line -> line.who().equals(OURS))
                .findFirst()
                .orElse(group.get(0));
        Map<String, Object> peers = new LinkedHashMap<>();
        group.stream().filter(line -> !line.equals(own)).forEach(line -> peers.put(line.who(), line.median()));
        Map<String, Object> figure = own.own();
        figure.put("peers", peers);
        return figure;
    }

    static long median(List<Long> values) {
        return at(values.stream().sorted().toList(), 0.5);
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    private static double millis(long nanos) {
        return rounded(nanos / 1e6);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
