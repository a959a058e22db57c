package com.nxop.cutover.rehearsal.world;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The world's own time per layer: from asked to true. Asking again while one is open does not restart it. */
final class Spans {

    private static final int KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Instant> open = new HashMap<>();
    private final List<Span> closed = new ArrayList<>();

    Spans(Clock clock) {
        this.clock = clock;
    }

    synchronized void asked(String layer) {
        open.putIfAbsent(layer, clock.instant());
    }

    synchronized void became(String layer) {
        Instant askedAt = open.remove(layer);
        if (askedAt != null && closed.size() < KEPT) {
            closed.add(new Span(layer, askedAt, clock.instant()));
        }
    }

    synchronized void waits(String layer, Instant until) {
        if (closed.size() < KEPT) {
            closed.add(new Span(layer, clock.instant(), until));
        }
    }

    synchronized List<Span> closed() {
        return List.copyOf(closed);
    }

    synchronized Map<String, Instant> open() {
        return Map.copyOf(open);
    }
}
