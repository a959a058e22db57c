package com.nxop.cutover.orchestration.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Something of each of the runs used last; of any other it is read again when it is asked for. */
final class Recent<T> {

    private final Map<String, T> runs;

    /** @param most how many are kept */
    Recent(int most) {
        this.runs = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<T> get(String run) {
        return Optional.ofNullable(runs.get(run));
    }

    synchronized void put(String run, T what) {
        runs.put(run, what);
    }

    synchronized void remove(String run) {
        runs.remove(run);
    }

    synchronized void clear() {
        runs.clear();
    }
}
