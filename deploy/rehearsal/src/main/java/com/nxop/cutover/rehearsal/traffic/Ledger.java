package com.nxop.cutover.rehearsal.traffic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The books of the traffic: every message numbered at its source and ticked off at its far end. */
public final class Ledger {

    private final Clock clock;
    private final Map<String, Page> pages = new TreeMap<>();

    public Ledger(Clock clock) {
        this.clock = clock;
    }

    private static final class Page {
        private final Map<Long, Instant> open = new HashMap<>();
        private long produced;
        private long delivered;
        private long duplicates;
    }

    private Page page(String flow) {
        return pages.computeIfAbsent(flow, name -> new Page());
    }

    public synchronized void produced(String flow, long number) {
        Page page = page(flow);
        page.produced++;
        page.open.put(number, clock.instant());
    }

    public synchronized void delivered(String flow, long number) {
        Page page = page(flow);
        if (page.open.remove(number) == null) {
            page.duplicates++;
        } else {
            page.delivered++;
        }
    }

    public synchronized Set<String> flows() {
        return Set.copyOf(pages.keySet());
    }

    public synchronized Account account(String flow) {
        Page page = page(flow);
        return new Account(flow, page.produced, page.delivered, page.duplicates, page.open.size());
    }

    /** Numbers of a flow that have been on the way for longer than the age: lost, as far as anyone can tell. */
    public synchronized List<Long> lost(String flow, Duration age) {
        Instant limit = clock.instant().minus(age);
        return page(flow).open.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(limit))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
