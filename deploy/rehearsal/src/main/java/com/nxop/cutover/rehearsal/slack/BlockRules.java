package com.nxop.cutover.rehearsal.slack;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Block Kit's limits, block by block. */
final class BlockRules {

    private static final Map<String, Consumer<Spot>> RULES = Map.ofEntries(
            Map.entry("section", BlockRules::section),
            Map.entry("header", BlockRules::header),
            Map.entry("divider", spot -> spot.only(Set.of("type", "block_id"))),
            Map.entry("context", BlockRules::context),
            Map.entry("actions", BlockRules::actions),
            Map.entry("image", BlockRules::image),
            Map.entry("input", BlockRules::input),
            Map.entry("rich_text", spot -> spot.need("elements").items(0, 1000)),
            Map.entry("markdown", spot -> spot.need("text").string(1, 12_000)),
            Map.entry("alert", BlockRules::alert),
            Map.entry("task_card", BlockRules::task),
            Map.entry("plan", BlockRules::plan),
            Map.entry("table", BlockRules::table),
            Map.entry("data_table", spot -> spot.need("rows").items(2, 201)),
            Map.entry("card", BlockRules::card),
            Map.entry("carousel", BlockRules::carousel),
            Map.entry("context_actions", BlockRules::contextActions),
            Map.entry("video", BlockRules::video),
            Map.entry("file", spot -> spot.need("external_id").string(1, 255)));

    private BlockRules() {}

    static void check(Spot spot) {
        Consumer<Spot> rule = RULES.get(spot.type());
        if (rule == null) {
            spot.fail(spot.has("type") ? "unsupported type: " + spot.type() : "missing required field: type");
            return;
        }
        spot.at("block_id").string(1, TextRules.ID);
        rule.accept(spot);
    }

    private static void section(Spot spot) {
        spot.only(Set.of("type", "block_id", "text", "fields", "accessory", "expand"));
        if (!spot.has("text") && !spot.has("fields")) {
            spot.fail("must define either text or fields");
        }
        TextRules.any(spot.at("text"), 3000);
        spot.at("fields").items(1, 10).forEach(field -> TextRules.any(field, 2000));
        ElementRules.check(spot.at("accessory"), ElementRules.IN_SECTION);
    }

    private static void header(Spot spot) {
        spot.only(Set.of("type", "block_id", "text", "level"));
        TextRules.plain(spot.need("text"), 150);
    }

    private static void context(Spot spot) {
        spot.only(Set.of("type", "block_id", "elements"));
        for (Spot element : spot.need("elements").items(1, 10)) {
            if (element.type().equals("image")) {
                ElementRules.image(element);
            } else {
                TextRules.any(element, 3000);
            }
        }
    }

    private static void actions(Spot spot) {
        spot.only(Set.of("type", "block_id", "elements"));
        spot.need("elements").items(1, 25).forEach(e -> ElementRules.check(e, ElementRules.IN_ACTIONS));
    }

    private static void image(Spot spot) {
        ElementRules.image(spot);
        TextRules.plain(spot.at("title"), 2000);
    }

    private static void input(Spot spot) {
        spot.only(Set.of("type", "block_id", "label", "element", "hint", "optional", "dispatch_action"));
        TextRules.plain(spot.need("label"), 2000);
        TextRules.plain(spot.at("hint"), 2000);
        spot.at("optional").flag();
        ElementRules.check(spot.need("element"), ElementRules.IN_INPUT);
    }

    private static void alert(Spot spot) {
        spot.only(Set.of("type", "block_id", "text", "level"));
        TextRules.any(spot.need("text"), 200);
        spot.at("level").oneOf(Set.of("default", "info", "warning", "error", "success"));
    }

    private static void task(Spot spot) {
        spot.need("task_id").string(1, TextRules.ID);
        spot.need("title").string(1, 3000);
        spot.at("status").oneOf(Set.of("pending", "in_progress", "complete", "error"));
    }

    private static void plan(Spot spot) {
        spot.need("title").string(1, 3000);
        spot.at("tasks").items(0, 50).forEach(BlockRules::task);
    }

    private static void table(Spot spot) {
        spot.need("rows").items(1, 100).forEach(row -> row.items(1, 20));
        spot.at("column_settings").items(0, 20);
    }

    private static void card(Spot spot) {
        TextRules.any(spot.at("title"), 150);
        TextRules.any(spot.at("subtitle"), 150);
        TextRules.any(spot.at("body"), 200);
        spot.at("actions").items(1, 3).forEach(e -> ElementRules.check(e, Set.of("button")));
    }

    private static void carousel(Spot spot) {
        spot.need("elements").items(1, 10).forEach(BlockRules::card);
    }

    private static void contextActions(Spot spot) {
        spot.need("elements").items(1, 5).forEach(e -> ElementRules.check(e, ElementRules.IN_CONTEXT_ACTIONS));
    }

    private static void video(Spot spot) {
        TextRules.plain(spot.need("title"), 200);
        spot.at("author_name").string(1, 50);
        spot.need("video_url").string(1, 3000);
        spot.need("thumbnail_url").string(1, 3000);
        spot.need("alt_text").string(1, 2000);
    }
}
