package com.nxop.cutover.rehearsal.slack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something changed that people see.
 *
 * @param channel conversation id, empty for views and Home
 * @param audience the one person who sees it, empty for all
 */
record RoomNews(Kind kind, String channel, String audience, JsonNode data) {

    /** What changed. */
    enum Kind {
        MESSAGE,
        REMOVED,
        CHANNEL,
        VIEWS,
        HOME
    }

    boolean isFor(String personId) {
        return audience.isEmpty() || audience.equals(personId);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("kind", kind.name()).put("channel", channel);
        json.put("audience", audience).set("data", data);
        return json;
    }
}
