package com.nxop.cutover.orchestration.action.data;

import com.nxop.cutover.orchestration.action.Unreadable;
import com.nxop.cutover.orchestration.action.kafka.EndOffsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What there is more of in one region than in the other, by topic and collection. Less of one thing offsets nothing. */
final class Surplus {

    private final Map<String, Long> more = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** The region that may be ahead is read first: what reaches the other one meanwhile is not only there any more. */
    void records(Supplier<Map<String, EndOffsets>> ahead, Supplier<Map<String, EndOffsets>> behind) {
        try {
            Map<String, EndOffsets> there = ahead.get();
            Map<String, EndOffsets> here = behind.get();
            there.forEach((topic, counts) -> more.put(topic, counts.beyond(here.get(topic))));
        } catch (Unreadable unreadable) {
            problems.add(String.valueOf(unreadable.getMessage()));
        }
    }

    void documents(Supplier<Map<String, Long>> ahead, Supplier<Map<String, Long>> behind) {
        try {
            Map<String, Long> there = ahead.get();
            Map<String, Long> here = behind.get();
            there.forEach((name, count) -> more.put(name, Math.max(0, count - here.getOrDefault(name, 0L))));
        } catch (Unreadable unreadable) {
            problems.add(String.valueOf(unreadable.getMessage()));
        }
    }

    List<String> problems() {
        return problems;
    }

    int parts() {
        return more.size();
    }

    long total() {
        return more.values().stream().mapToLong(Long::longValue).sum();
    }

    /** For example "3 in fos-events, 1 in flight_plans". */
    String say() {
        List<String> parts = new ArrayList<>();
        more.forEach((name, count) -> {
            if (count > 0) {
                parts.add(count + " in " + name);
            }
        });
        return String.join(", ", parts);
    }

    Map<String, String> readings() {
        return Map.of(Ahead.RECORDS, String.valueOf(total()));
    }
}
