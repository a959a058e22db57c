package com.nxop.cutover.orchestration.action.data;

import com.nxop.cutover.orchestration.action.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was counted, and what could not be. Every part is tried, so that one failure hides no other. */
final class Stock {

    private final Map<String, String> readings = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** Reads one part; its labels become {@code <kind> <name>}. */
    void take(String kind, Part part) {
        try {
            part.read().forEach((name, value) -> readings.put(kind + " " + name, String.valueOf(value)));
        } catch (Unreadable unreadable) {
            problems.add(String.valueOf(unreadable.getMessage()));
        }
    }

    Map<String, String> readings() {
        return readings;
    }

    List<String> problems() {
        return problems;
    }

    /** Name to count. */
    interface Part {

        Map<String, ?> read();
    }
}
