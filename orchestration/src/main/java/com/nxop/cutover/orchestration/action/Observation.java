package com.nxop.cutover.orchestration.action;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the world looks like, as far as it could be seen.
 *
 * @param summary one sentence for the board
 * @param readings label to value, in the order to show; also the facts later steps compare with
 */
public record Observation(State state, String summary, Map<String, String> readings) {

    public Observation {
        readings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    /** How what is seen stands to what is wanted. */
    public enum State {
        /** As wanted. */
        MET,
        /** Not as wanted, and may still become so. */
        NOT_YET,
        /** Becoming so, whoever asked for it; asking again would be wrong. */
        UNDER_WAY,
        /** Not as wanted, and waiting will not help. */
        FAILED,
        /** It could not be seen, or not enough of it. Never shown as green. */
        UNKNOWN
    }

    public static Observation met(String summary, Map<String, String> readings) {
        return new Observation(State.MET, summary, readings);
    }

    public static Observation notYet(String summary, Map<String, String> readings) {
        return new Observation(State.NOT_YET, summary, readings);
    }

    public static Observation underWay(String summary, Map<String, String> readings) {
        return new Observation(State.UNDER_WAY, summary, readings);
    }

    public static Observation failed(String summary, Map<String, String> readings) {
        return new Observation(State.FAILED, summary, readings);
    }

    public static Observation unknown(String summary) {
        return new Observation(State.UNKNOWN, summary, Map.of());
    }

    public boolean met() {
        return state == State.MET;
    }
}
