package com.nxop.cutover.rehearsal.slack;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The newest Web API calls, and how many there were of each method since the start. */
final class CallLog {

    private static final int KEPT = 5_000;

    private final Clock clock;
    private final Deque<WebCall> calls = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    CallLog(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(ApiCall call, String outcome) {
        calls.addLast(new WebCall(clock.instant(), call.method(), call.args().deepCopy(), outcome));
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
        counts.merge(call.method(), 1, Integer::sum);
    }

    synchronized List<WebCall> calls() {
        return List.copyOf(calls);
    }

    synchronized Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
