package com.nxop.cutover.rehearsal.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The deck of faults: what is broken right now, by the name of the call or thing it breaks. */
public final class Faults {

    /** How a call goes wrong. */
    public enum Kind {
        /** Refused with the service's own error. */
        FAIL,
        /** Answered only after the caller has given up. */
        HANG,
        /** Carried out, but the answer is lost. */
        DONE_BUT_LOST,
        /** Accepted, but never takes effect. */
        IGNORED
    }

    private final Map<String, Kind> set = new ConcurrentHashMap<>();

    /** Breaks a thing, for example {@code arc.endpoint.us-east-1} or {@code docdb.SwitchoverGlobalCluster}. */
    public void set(String name, Kind kind) {
        set.put(name, kind);
    }

    public void clear(String name) {
        set.remove(name);
    }

    public Optional<Kind> of(String name) {
        return Optional.ofNullable(set.get(name));
    }

    public Map<String, Kind> all() {
        return Map.copyOf(set);
    }
}
