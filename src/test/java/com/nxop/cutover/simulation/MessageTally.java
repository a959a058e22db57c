package com.nxop.cutover.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many messages were looked at, and what was wrong with them. Safe for use by many threads. */
final class MessageTally {

    /** What a message may do wrong. */
    enum Fault {
        OVER_A_LIMIT,
        FALSE_SENTENCE,
        TO_A_REAL_LIST,
        SAYS_A_SECRET
    }

    private static final int MOST_KEPT = 50;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<Fault, Long> faults = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private long runs;

    synchronized void run() {
        runs++;
    }

    synchronized void seen(String outlet) {
        counts.merge(outlet, 1L, Long::sum);
    }

    synchronized void wrong(Fault fault, String what) {
        faults.merge(fault, 1L, Long::sum);
        if (wrong.size() < MOST_KEPT) {
            wrong.add(fault + ": " + what);
        }
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    synchronized long messages() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("runs", runs);
        report.put("messages", messages());
        report.put("byOutlet", Map.copyOf(counts));
        for (Fault fault : Fault.values()) {
            report.put(fault.name().toLowerCase(java.util.Locale.ROOT), faults.getOrDefault(fault, 0L));
        }
        report.put("wrong", wrong());
        return report;
    }
}
