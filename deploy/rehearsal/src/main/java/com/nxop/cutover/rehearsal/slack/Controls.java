package com.nxop.cutover.rehearsal.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The clickable and fillable elements of blocks, and how Slack reports what a person did with them. */
final class Controls {

    private static final Set<String> PASSIVE = Set.of("", "image", "plain_text", "mrkdwn");

    /** Field in which Slack reports the value, for elements with one plain value. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("plain_text_input", "value"),
            Map.entry("number_input", "value"),
            Map.entry("email_text_input", "value"),
            Map.entry("url_text_input", "value"),
            Map.entry("users_select", "selected_user"),
            Map.entry("channels_select", "selected_channel"),
            Map.entry("conversations_select", "selected_conversation"),
            Map.entry("datepicker", "selected_date"),
            Map.entry("timepicker", "selected_time"));

    private static final Map<String, String> MANY = Map.of(
            "multi_users_select", "selected_users",
            "multi_channels_select", "selected_channels",
            "multi_conversations_select", "selected_conversations");

    private Controls() {}

    /** An element in its block. */
    record Control(String blockId, JsonNode element) {

        String actionId() {
            return Json.text(element, "action_id");
        }

        String type() {
            return Json.text(element, "type");
        }

        boolean holdsState() {
            return !Set.of("button", "overflow", "workflow_button", "icon_button", "feedback_buttons")
                    .contains(type());
        }
    }

    static boolean isControl(String type) {
        return !PASSIVE.contains(type) && !type.startsWith("rich_text_");
    }

    static List<Control> of(JsonNode blocks) {
        return Json.each(blocks)
                .flatMap(block -> block.findParents("action_id").stream()
                        .map(element -> new Control(Json.text(block, "block_id"), element)))
                .toList();
    }

    /** The control with this action id; among several, the button whose value is the wanted one. */
    static Optional<Control> find(JsonNode blocks, String actionId, List<String> values) {
        List<Control> named = of(blocks).stream()
                .filter(control -> control.actionId().equals(actionId))
                .toList();
        return named.stream()
                .filter(control -> values.contains(Json.text(control.element(), "value")))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    /** The state of an element holding these values, for {@code state.values} and {@code actions[]}. */
    static ObjectNode state(JsonNode element, List<String> values) {
        String type = Json.text(element, "type");
        ObjectNode state = Json.object().put("type", type);
        String first = values.isEmpty() ? "" : values.get(0);
        if (PLAIN.containsKey(type)) {
            putOrNull(state, PLAIN.get(type), first);
        } else if (MANY.containsKey(type)) {
            ArrayNode many = state.putArray(MANY.get(type));
            values.forEach(many::add);
        } else if (type.equals("datetimepicker")) {
            if (first.matches("\\d{1,12}")) {
                state.put("selected_date_time", Long.parseLong(first));
            }
        } else if (Set.of("checkboxes", "multi_static_select", "multi_external_select")
                .contains(type)) {
            state.putArray("selected_options").addAll(options(element, values));
        } else if (Set.of("static_select", "radio_buttons", "overflow", "external_select")
                .contains(type)) {
            List<JsonNode> chosen = options(element, values);
            if (chosen.isEmpty()) {
                state.putNull("selected_option");
            } else {
                state.set("selected_option", chosen.get(0));
            }
        }
        return state;
    }

    private static void putOrNull(ObjectNode state, String field, String value) {
        if (value.isEmpty()) {
            state.putNull(field);
        } else {
            state.put(field, value);
        }
    }

    static List<JsonNode> options(JsonNode element, List<String> values) {
        return Stream.concat(
                        Json.each(element.path("options")),
                        Json.each(element.path("option_groups")).flatMap(group -> Json.each(group.path("options"))))
                .filter(option -> values.contains(Json.text(option, "value")))
                .toList();
    }

    /** What an element holds before anyone touched it. */
    static List<String> initial(JsonNode element) {
        List<JsonNode> single = List.of(
                element.path("initial_value"),
                element.path("initial_user"),
                element.path("initial_channel"),
                element.path("initial_conversation"),
                element.path("initial_date"),
                element.path("initial_time"),
                element.path("initial_option").path("value"));
        List<JsonNode> many = List.of(
                element.path("initial_users"), element.path("initial_channels"), element.path("initial_conversations"));
        Stream<JsonNode> options = Json.each(element.path("initial_options")).map(option -> option.path("value"));
        return Stream.of(single.stream(), many.stream().flatMap(Json::each), options)
                .flatMap(all -> all)
                .map(Json::string)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
