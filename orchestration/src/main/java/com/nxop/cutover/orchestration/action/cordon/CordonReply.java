package com.nxop.cutover.orchestration.action.cordon;

import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the function says it did.
 *
 * @param rules rules taken away or put back
 */
record CordonReply(String status, OptionalInt rules) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer that cannot be read gives the status "unreadable". */
    static CordonReply of(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            JsonNode rules = node.path("rules");
            return new CordonReply(
                    node.path("status").asString("unreadable"),
                    rules.isInt() ? OptionalInt.of(rules.intValue()) : OptionalInt.empty());
        } catch (JacksonException wrong) {
            return new CordonReply("unreadable", OptionalInt.empty());
        }
    }

    static String request(String action, String group, String run) {
        return JSON.writeValueAsString(Map.of("action", action, "group", group, "run", run));
    }

    boolean ok() {
        return status.equals("ok");
    }
}
