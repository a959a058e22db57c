package com.nxop.cutover.orchestration.action.cloudwatch;

import com.nxop.cutover.orchestration.action.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/** The limits a step sets for a metric. */
record Bounds(List<Bound> all) {

    /** @param scale 1, or a hundredth of the fact that the limits are a percentage of */
    static Bounds of(Settings with, double scale) {
        Optional<String> unit = with.find("unit");
        List<Bound> all = new ArrayList<>();
        with.findNumber("atLeast")
                .map(x -> x * scale)
                .ifPresent(x -> all.add(bound("at least ", x, unit, v -> v >= x)));
        with.findNumber("atMost").map(x -> x * scale).ifPresent(x -> all.add(bound("at most ", x, unit, v -> v <= x)));
        with.findNumber("above").map(x -> x * scale).ifPresent(x -> all.add(bound("above ", x, unit, v -> v > x)));
        with.findNumber("below").map(x -> x * scale).ifPresent(x -> all.add(bound("below ", x, unit, v -> v < x)));
        return new Bounds(List.copyOf(all));
    }

    boolean hold(double value) {
        return all.stream().allMatch(bound -> bound.holds().test(value));
    }

    String said() {
        return all.isEmpty() ? "none" : all.stream().map(Bound::words).collect(Collectors.joining(", "));
    }

    private static Bound bound(String word, double limit, Optional<String> unit, DoublePredicate holds) {
        return new Bound(word + Figures.say(limit, unit), holds);
    }

    record Bound(String words, DoublePredicate holds) {}
}
