package com.nxop.cutover.rehearsal.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person filled in, by block and action.
 *
 * @param values block id to action id to the values given
 */
record FormState(Map<String, Map<String, List<String>>> values) {

    static final FormState UNTOUCHED = new FormState(Map.of());

    /** Reads the page's {@code {block: {action: [values]}}}. */
    static FormState of(JsonNode json) {
        Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
        json.properties().forEach(block -> {
            Map<String, List<String>> actions = new LinkedHashMap<>();
            block.getValue()
                    .properties()
                    .forEach(action -> actions.put(
                            action.getKey(),
                            Json.each(action.getValue()).map(Json::string).toList()));
            values.put(block.getKey(), actions);
        });
        return new FormState(values);
    }

    /** Values by action id (or block id) alone, as scripted people give them; several are parted by commas. */
    static FormState byAction(JsonNode blocks, Map<String, String> given) {
        Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
        for (Controls.Control control : Controls.of(blocks)) {
            String value = given.getOrDefault(control.actionId(), given.getOrDefault(control.blockId(), ""));
            if (!value.isEmpty()) {
                boolean several =
                        control.type().startsWith("multi_") || control.type().equals("checkboxes");
                values.computeIfAbsent(control.blockId(), id -> new LinkedHashMap<>())
                        .put(control.actionId(), several ? List.of(value.split(",")) : List.of(value));
            }
        }
        return new FormState(values);
    }

    private List<String> of(Controls.Control control) {
        return Optional.ofNullable(values.get(control.blockId()))
                .flatMap(block -> Optional.ofNullable(block.get(control.actionId())))
                .orElseGet(() -> Controls.initial(control.element()));
    }

    /** Slack's {@code state}. */
    ObjectNode over(JsonNode blocks) {
        ObjectNode state = Json.object();
        ObjectNode all = state.putObject("values");
        for (Controls.Control control : Controls.of(blocks)) {
            if (control.holdsState()) {
                all.withObject(tools.jackson.core.JsonPointer.empty().appendProperty(control.blockId()))
                        .set(control.actionId(), Controls.state(control.element(), of(control)));
            }
        }
        return state;
    }

    /** Required inputs left empty, as Slack itself complains before the app is asked. */
    Map<String, String> missing(JsonNode blocks) {
        Map<String, String> missing = new LinkedHashMap<>();
        for (JsonNode block : blocks) {
            if (Json.text(block, "type").equals("input") && !Json.flag(block, "optional")) {
                Controls.Control control = new Controls.Control(Json.text(block, "block_id"), block.path("element"));
                if (of(control).stream().allMatch(String::isBlank)) {
                    missing.put(control.blockId(), "Please complete this required field.");
                }
            }
        }
        return missing;
    }
}
