package com.nxop.cutover.rehearsal.pager;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Events v2: what is accepted, and what is refused with which sentences. */
final class EventsApi {

    static final String ROUTING_KEY = "r3hearsal0r3hearsal0r3hearsal032";

    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_SUMMARY = 1024;
    private static final int LARGEST_BODY = 512 * 1024;
    private static final List<String> SEVERITIES = List.of("critical", "error", "warning", "info");

    private final Incidents incidents;
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();

    EventsApi(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Summaries of the change events so far. */
    List<String> changes() {
        return List.copyOf(changes);
    }

    Reply enqueue(Call call, boolean ignored) {
        JsonNode event = Json.read(call.text());
        List<String> errors = errors(call, event);
        if (!errors.isEmpty()) {
            return invalid(errors);
        }
        String key = event.path("dedup_key").asString("");
        String named = key.isEmpty() ? fresh() : key;
        if (!ignored) {
            apply(event, named);
        }
        return Reply.json(202, Json.object("status", "success", "message", "Event processed", "dedup_key", named));
    }

    Reply change(Call call, boolean ignored) {
        JsonNode event = Json.read(call.text());
        List<String> errors = new ArrayList<>();
        common(event, errors);
        if (!errors.isEmpty()) {
            return invalid(errors);
        }
        if (!ignored) {
            changes.add(event.path("payload").path("summary").asString(""));
        }
        return Reply.json(202, Json.object("status", "success", "message", "Change event processed"));
    }

    private void apply(JsonNode event, String key) {
        JsonNode payload = event.path("payload");
        switch (event.path("event_action").asString("")) {
            case "trigger" ->
                incidents.trigger(
                        key,
                        new Incident.Event(
                                payload.path("summary").asString(""),
                                payload.path("severity").asString(""),
                                payload.path("source").asString("")));
            case "acknowledge" -> incidents.acknowledge(key, "Events API");
            default -> incidents.resolve(key);
        }
    }

    private static List<String> errors(Call call, JsonNode event) {
        List<String> errors = new ArrayList<>();
        if (call.bytes().length > LARGEST_BODY) {
            errors.add("Length of the event is over 512 KB");
        }
        String action = event.path("event_action").asString("");
        if (!List.of("trigger", "acknowledge", "resolve").contains(action)) {
            errors.add("'event_action' is missing or invalid");
        }
        String key = event.path("dedup_key").asString("");
        if (key.length() > LONGEST_KEY) {
            errors.add("Length of 'dedup_key' is over " + LONGEST_KEY);
        }
        if (key.isEmpty() && !action.equals("trigger")) {
            errors.add("'dedup_key' is missing or blank");
        }
        if (action.equals("trigger")) {
            common(event, errors);
            trigger(event.path("payload"), errors);
        } else {
            routing(event, errors);
        }
        return errors;
    }

    private static void common(JsonNode event, List<String> errors) {
        routing(event, errors);
        String summary = event.path("payload").path("summary").asString("");
        if (summary.isEmpty()) {
            errors.add("'payload.summary' is missing or blank");
        }
        if (summary.length() > LONGEST_SUMMARY) {
            errors.add("Length of 'payload.summary' is over " + LONGEST_SUMMARY);
        }
    }

    private static void routing(JsonNode event, List<String> errors) {
        if (!event.path("routing_key").asString("").equals(ROUTING_KEY)) {
            errors.add("'routing_key' is missing or not known");
        }
    }

    private static void trigger(JsonNode payload, List<String> errors) {
        if (payload.path("source").asString("").isEmpty()) {
            errors.add("'payload.source' is missing or blank");
        }
        if (!SEVERITIES.contains(payload.path("severity").asString(""))) {
            errors.add("'payload.severity' is invalid (must be one of the following: 'critical', 'warning', 'error' or"
                    + " 'info')");
        }
    }

    private static Reply invalid(List<String> errors) {
        return Reply.json(
                400, Json.object("status", "invalid event", "message", "Event object is invalid", "errors", errors));
    }

    private String fresh() {
        return new UUID(0, numbers.incrementAndGet()).toString().replace("-", "");
    }
}
