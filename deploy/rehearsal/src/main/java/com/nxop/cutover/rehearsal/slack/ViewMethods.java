package com.nxop.cutover.rehearsal.slack;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.*}. */
final class ViewMethods {

    private final Office office;
    private final Views views;

    ViewMethods(Office office) {
        this.office = office;
        this.views = office.views();
    }

    Map<String, Function<ApiCall, ObjectNode>> methods() {
        return Map.of(
                "views.open", call -> answer(views.open(trigger(call), view(call))),
                "views.push", call -> answer(views.push(trigger(call), view(call))),
                "views.update",
                        call -> answer(views.update(call.text("view_id"), call.text("external_id"), view(call))),
                "views.publish", call -> answer(views.publish(person(call), view(call))));
    }

    private String trigger(ApiCall call) {
        return office.desks().triggers().use(call.need("trigger_id", "invalid_arguments"));
    }

    private String person(ApiCall call) {
        String id = call.need("user_id", "invalid_arguments");
        return office.room()
                .person(id)
                .orElseThrow(() -> new ApiError("user_not_found"))
                .id();
    }

    private static JsonNode view(ApiCall call) {
        return call.json("view", "invalid_arguments");
    }

    private static ObjectNode answer(ObjectNode view) {
        return Json.object().put("ok", true).set("view", view);
    }
}
