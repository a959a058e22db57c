package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.run.Run;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The runs used last, as they stood; any other is folded again when it is asked for. */
final class RecentRuns {

    private final Map<String, Run> runs;

    /** @param most how many are kept */
    RecentRuns(int most) {
        this.runs = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Run> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<Run> get(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    synchronized void put(Run run) {
        runs.put(run.id(), run);
    }

    synchronized void clear() {
        runs.clear();
    }
}
