package com.nxop.cutover.rehearsal.arc;

import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.http.Reply;
import com.nxop.cutover.rehearsal.http.Trouble;
import com.nxop.cutover.rehearsal.world.Region;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The JSON 1.0 shapes of {@code ToggleCustomerAPI}. */
final class ArcProtocol {

    private static final String CONTENT = "application/x-amz-json-1.0";
    private static final int LARGEST_BATCH = 10;

    private final RoutingControls controls;
    private final Trouble trouble;

    ArcProtocol(RoutingControls controls, Trouble trouble) {
        this.controls = controls;
        this.trouble = trouble;
    }

    Reply answer(String operation, JsonNode input) {
        try {
            return Reply.of(200, CONTENT, Json.write(carryOut(operation, input)));
        } catch (ArcRefusal refusal) {
            return refuse(refusal);
        }
    }

    static Reply refuse(ArcRefusal refusal) {
        return Reply.of(
                refusal.status(),
                CONTENT,
                Json.write(Json.object("__type", refusal.type(), "message", String.valueOf(refusal.getMessage()))));
    }

    private Map<String, Object> carryOut(String operation, JsonNode input) {
        return switch (operation) {
            case "GetRoutingControlState" -> state(RoutingControls.region(arn(input)));
            case "ListRoutingControls" -> list(input);
            case "UpdateRoutingControlState" -> update(operation, List.of(input), input);
            case "UpdateRoutingControlStates" ->
                update(operation, entries(input).toList(), input);
            default -> throw ArcRefusal.invalid("There is no operation " + operation);
        };
    }

    private Map<String, Object> update(String operation, List<JsonNode> entries, JsonNode input) {
        Map<Region, Boolean> wanted = new EnumMap<>(Region.class);
        for (JsonNode entry : entries) {
            if (wanted.put(RoutingControls.region(arn(entry)), on(entry)) != null) {
                throw ArcRefusal.invalid("Routing control " + arn(entry) + " is named twice in one batch");
            }
        }
        if (wanted.isEmpty() || wanted.size() > LARGEST_BATCH) {
            throw ArcRefusal.invalid("A batch has 1 to " + LARGEST_BATCH + " entries, not " + wanted.size());
        }
        if (!trouble.ignored("arc." + operation)) {
            controls.update(wanted, overrides(input));
        }
        return Map.of();
    }

    private Map<String, Object> list(JsonNode input) {
        String panel = input.path("ControlPanelArn").asString(RoutingControls.PANEL);
        List<Map<String, Object>> found = !panel.equals(RoutingControls.PANEL)
                ? List.of()
                : Stream.of(Region.values()).map(this::listed).toList();
        return Json.object("RoutingControls", found);
    }

    private Map<String, Object> listed(Region region) {
        Map<String, Object> control = state(region);
        control.put("ControlPanelArn", RoutingControls.PANEL);
        control.put("ControlPanelName", "nxop");
        control.put("Owner", "111122223333");
        return control;
    }

    private Map<String, Object> state(Region region) {
        return Json.object(
                "RoutingControlArn", RoutingControls.arn(region),
                "RoutingControlName", RoutingControls.name(region),
                "RoutingControlState", controls.isOn(region) ? "On" : "Off");
    }

    private static Stream<JsonNode> entries(JsonNode input) {
        return input.path("UpdateRoutingControlStateEntries").valueStream();
    }

    private static Set<String> overrides(JsonNode input) {
        return new HashSet<>(input.path("SafetyRulesToOverride")
                .valueStream()
                .map(JsonNode::asString)
                .toList());
    }

    private static String arn(JsonNode entry) {
        return entry.path("RoutingControlArn").asString("");
    }

    private static boolean on(JsonNode entry) {
        String state = entry.path("RoutingControlState").asString("");
        return switch (state) {
            case "On" -> true;
            case "Off" -> false;
            default -> throw ArcRefusal.invalid("A routing control is On or Off, not '" + state + "'");
        };
    }
}
