package com.nxop.cutover.rehearsal.slack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes blocks and views the way Slack does: refuses what breaks a limit, completes what has no id. */
final class BlockKit {

    private static final int IN_MESSAGE = 50;
    private static final int IN_VIEW = 100;
    private static final int MARKDOWN_IN_ALL = 12_000;
    private static final int TEXT_IN_ALL = 13_200;

    private final Ids ids;

    BlockKit(Ids ids) {
        this.ids = ids;
    }

    /** The blocks of a message, complete; {@code invalid_blocks} when they break a limit. */
    ArrayNode message(JsonNode blocks) {
        Spot spot = Spot.root(blocks, "/blocks");
        check(spot, IN_MESSAGE);
        if (!spot.problems().isEmpty()) {
            throw new ApiError("invalid_blocks", spot.problems());
        }
        if (length(blocks) > TEXT_IN_ALL) {
            throw new ApiError("msg_blocks_too_long");
        }
        return complete(blocks);
    }

    /** A modal or home view, complete; {@code invalid_arguments} when it breaks a limit. */
    ObjectNode view(JsonNode view, String type) {
        Spot spot = Spot.root(view, "/view");
        if (!(view instanceof ObjectNode source)) {
            throw new ApiError("invalid_arguments", List.of("[ERROR] must provide an object [json-pointer:/view]"));
        }
        spot.need("type").oneOf(Set.of(type));
        check(spot.need("blocks"), IN_VIEW);
        spot.at("private_metadata").string(0, 3000);
        spot.at("callback_id").string(0, TextRules.ID);
        if (type.equals("modal")) {
            modal(spot);
        }
        if (!spot.problems().isEmpty()) {
            throw new ApiError("invalid_arguments", spot.problems());
        }
        ObjectNode complete = source.deepCopy();
        complete.set("blocks", complete(view.path("blocks")));
        return complete;
    }

    private static void modal(Spot spot) {
        TextRules.plain(spot.need("title"), 24);
        TextRules.plain(spot.at("submit"), 24);
        TextRules.plain(spot.at("close"), 24);
        boolean asks = Json.each(spot.node().path("blocks"))
                .anyMatch(block -> Json.text(block, "type").equals("input"));
        if (asks && !spot.has("submit")) {
            spot.fail("`submit` is required when an `input` block is within the `blocks` array");
        }
    }

    private static void check(Spot blocks, int most) {
        Set<String> blockIds = new HashSet<>();
        int markdown = 0;
        for (Spot block : blocks.items(0, most)) {
            BlockRules.check(block);
            String id = Json.text(block.node(), "block_id");
            if (!id.isEmpty() && !blockIds.add(id)) {
                block.at("block_id").fail("block_id must be unique within the message or view");
            }
            actionIds(block);
            markdown += block.type().equals("markdown")
                    ? Json.text(block.node(), "text").length()
                    : 0;
        }
        if (markdown > MARKDOWN_IN_ALL) {
            blocks.fail("markdown text must be less than " + (MARKDOWN_IN_ALL + 1) + " characters in all");
        }
    }

    private static void actionIds(Spot block) {
        Set<String> seen = new HashSet<>();
        for (JsonNode element : block.node().findParents("action_id")) {
            if (!seen.add(Json.text(element, "action_id"))) {
                block.fail("action_id `" + Json.text(element, "action_id") + "` must be unique within the block");
            }
        }
    }

    /** Characters of every text in it, however deep. */
    private static int length(JsonNode node) {
        int here = Json.text(node, "text").length();
        for (JsonNode child : node) {
            here += child.isContainer() ? length(child) : 0;
        }
        return here;
    }

    private ArrayNode complete(JsonNode blocks) {
        ArrayNode complete = Json.array();
        for (JsonNode block : blocks) {
            ObjectNode copy = (ObjectNode) block.deepCopy();
            if (!copy.has("block_id")) {
                copy.put("block_id", ids.next("b"));
            }
            name(copy.path("accessory"));
            name(copy.path("element"));
            copy.path("elements").forEach(this::name);
            complete.add(copy);
        }
        return complete;
    }

    private void name(JsonNode element) {
        String type = Json.text(element, "type");
        if (element instanceof ObjectNode node && !node.has("action_id") && Controls.isControl(type)) {
            node.put("action_id", ids.next("a"));
        }
    }
}
