package com.nxop.cutover.rehearsal.slack;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Block Kit's limits on interactive elements, and which of them may stand where. */
final class ElementRules {

    private static final Set<String> SELECTS =
            Set.of("static_select", "external_select", "users_select", "conversations_select", "channels_select");
    private static final Set<String> MULTI = Set.of(
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");
    private static final Set<String> PICKERS =
            Set.of("datepicker", "timepicker", "datetimepicker", "checkboxes", "radio_buttons");

    static final Set<String> IN_ACTIONS = join(SELECTS, PICKERS, Set.of("button", "overflow", "workflow_button"));
    static final Set<String> IN_SECTION = join(IN_ACTIONS, MULTI, Set.of("image"));
    static final Set<String> IN_INPUT = join(
            SELECTS,
            MULTI,
            PICKERS,
            Set.of(
                    "plain_text_input",
                    "number_input",
                    "email_text_input",
                    "url_text_input",
                    "rich_text_input",
                    "file_input"));
    static final Set<String> IN_CONTEXT_ACTIONS = Set.of("feedback_buttons", "icon_button");

    private ElementRules() {}

    @SafeVarargs
    private static Set<String> join(Set<String>... sets) {
        Set<String> all = new TreeSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return all;
    }

    static void check(Spot spot, Set<String> allowedHere) {
        if (!spot.present()) {
            return;
        }
        if (!allowedHere.contains(spot.type())) {
            spot.fail("unsupported type: " + spot.type());
            return;
        }
        spot.at("action_id").string(1, TextRules.ID);
        TextRules.confirm(spot.at("confirm"));
        TextRules.plain(spot.at("placeholder"), 150);
        switch (spot.type()) {
            case "button", "workflow_button" -> button(spot);
            case "image" -> image(spot);
            case "overflow" -> spot.need("options").items(1, 5).forEach(TextRules::option);
            case "checkboxes", "radio_buttons" -> choices(spot);
            case "static_select", "multi_static_select" -> select(spot);
            case "plain_text_input" -> textInput(spot);
            case "number_input" -> spot.need("is_decimal_allowed").flag();
            default -> spot.at("focus_on_load").flag();
        }
    }

    private static void button(Spot spot) {
        spot.only(Set.of(
                "type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label", "workflow"));
        TextRules.plain(spot.need("text"), 75);
        spot.at("url").string(1, 3000);
        spot.at("value").string(1, 2000);
        spot.at("accessibility_label").string(1, 75);
        TextRules.style(spot.at("style"));
    }

    static void image(Spot spot) {
        if (!spot.has("slack_file")) {
            spot.need("image_url").string(1, 3000);
        }
        spot.need("alt_text").string(1, 2000);
    }

    private static void choices(Spot spot) {
        spot.need("options").items(1, 10).forEach(TextRules::choice);
        initial(spot, List.of(spot.node().path("options")));
    }

    private static void select(Spot spot) {
        if (spot.has("option_groups")) {
            for (Spot group : spot.at("option_groups").items(1, 100)) {
                TextRules.plain(group.need("label"), 75);
                group.need("options").items(1, 100).forEach(TextRules::option);
            }
            initial(spot, spot.node().path("option_groups").findValues("options"));
        } else {
            spot.need("options").items(1, 100).forEach(TextRules::option);
            initial(spot, List.of(spot.node().path("options")));
        }
    }

    /** Slack refuses an initial option that is not exactly one of the options. */
    private static void initial(Spot spot, List<JsonNode> lists) {
        Set<JsonNode> known = lists.stream().flatMap(Json::each).collect(Collectors.toSet());
        if (spot.has("initial_option") && !known.contains(spot.node().path("initial_option"))) {
            spot.at("initial_option").fail("must be one of the provided options");
        }
        if (spot.has("initial_options")
                && !Json.each(spot.node().path("initial_options")).allMatch(known::contains)) {
            spot.at("initial_options").fail("must be among the provided options");
        }
    }

    private static void textInput(Spot spot) {
        spot.at("multiline").flag();
        spot.at("initial_value").string(0, 3000);
        for (String limit : List.of("min_length", "max_length")) {
            int value = spot.node().path(limit).asInt(1);
            if (value < 0 || value > 3000) {
                spot.at(limit).fail("must be between 0 and 3000");
            }
        }
    }
}
