package com.nxop.cutover.orchestration.action.connect;

import com.nxop.cutover.orchestration.action.Cause;
import com.nxop.cutover.orchestration.action.Observation.State;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One connector as seen, and what that means. */
record Connector(String name, State state, String said) {

    private static final String RUNNING = "RUNNING";
    private static final String FAILED = "FAILED";

    static Connector unreadable(String name, String why) {
        return new Connector(name, State.UNKNOWN, "unknown: " + why);
    }

    static Connector missing(String name) {
        return new Connector(name, State.NOT_YET, "not deployed; create it on this Connect cluster");
    }

    /** Reads {@code {"connector":{"state"},"tasks":[{"id","state","trace"}]}}. */
    static Connector of(String name, JsonNode status) {
        JsonNode connector = status.path("connector");
        List<JsonNode> tasks =
                StreamSupport.stream(status.path("tasks").spliterator(), false).toList();
        long running = tasks.stream().filter(task -> is(task, RUNNING)).count();
        String said = text(connector, "state").toLowerCase(Locale.ROOT) + ", " + running + " of " + tasks.size()
                + " tasks running";
        if (is(connector, RUNNING) && !tasks.isEmpty() && running == tasks.size()) {
            return new Connector(name, State.MET, said);
        }
        // Kafka Connect itself never restarts what has failed, but people and operators beside it do.
        String remedy = failed(connector, tasks) ? trace(connector, tasks) + "; restart it" : "";
        return new Connector(name, State.NOT_YET, said + remedy);
    }

    private static boolean failed(JsonNode connector, List<JsonNode> tasks) {
        return is(connector, FAILED) || tasks.stream().anyMatch(task -> is(task, FAILED));
    }

    private static String trace(JsonNode connector, List<JsonNode> tasks) {
        return Stream.concat(Stream.of(connector), tasks.stream())
                .filter(part -> is(part, FAILED))
                .map(part -> text(part, "trace").lines().findFirst().orElse(""))
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> " (" + Cause.oneLine(line) + ")")
                .orElse("");
    }

    private static boolean is(JsonNode part, String state) {
        return text(part, "state").equals(state);
    }

    private static String text(JsonNode part, String field) {
        return part.path(field).asString("");
    }
}
