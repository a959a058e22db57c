package com.nxop.cutover.rehearsal.slack;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The few things the workspace does with JSON trees. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** Parses; throws Jackson's unchecked exception on text that is not JSON. */
    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** An object, or an empty one when the text is no JSON object. */
    static ObjectNode readObject(String text) {
        try {
            return read(text) instanceof ObjectNode node ? node : object();
        } catch (tools.jackson.core.JacksonException e) {
            return object();
        }
    }

    static String text(JsonNode node, String field) {
        return string(node.path(field));
    }

    static String string(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }

    static boolean flag(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isBoolean() ? value.booleanValue() : string(value).matches("1|true");
    }

    static Stream<JsonNode> each(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}
