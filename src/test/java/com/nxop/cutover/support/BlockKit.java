package com.nxop.cutover.support;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Slack's published limits, checked on what goes over the wire; and cards as text that a test can read. */
public final class BlockKit {

    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Map<String, Integer> TEXT = Map.of("header", 150, "section", 3000);

    private BlockKit() {}

    /** Every violation, in words; empty when all is well. */
    public static List<String> violations(String text, List<LayoutBlock> blocks, int most) {
        List<String> wrong = new ArrayList<>();
        atMost(wrong, "fallback text", text, 4000);
        if (text.isBlank()) {
            wrong.add("no fallback text");
        }
        if (blocks.size() > most) {
            wrong.add(blocks.size() + " blocks");
        }
        Set<String> ids = new HashSet<>();
        for (JsonElement block : json(blocks)) {
            JsonObject object = block.getAsJsonObject();
            block(wrong, object);
            if (!ids.add(object.get("block_id").getAsString())) {
                wrong.add("block_id twice: " + object.get("block_id"));
            }
        }
        return wrong;
    }

    /** What a person would read, one line per piece. */
    public static String read(List<LayoutBlock> blocks) {
        StringBuilder text = new StringBuilder();
        for (JsonElement block : json(blocks)) {
            read(block, text);
        }
        return text.toString();
    }

    /** The action ids of the buttons, in order. */
    public static List<String> actions(List<LayoutBlock> blocks) {
        List<String> actions = new ArrayList<>();
        json(blocks).forEach(block -> collect(block, "action_id", actions));
        return actions;
    }

    /** The values of the buttons, in order. */
    public static List<String> values(List<LayoutBlock> blocks) {
        List<String> values = new ArrayList<>();
        json(blocks).forEach(block -> collect(block, "value", values));
        return values;
    }

    private static JsonArray json(List<LayoutBlock> blocks) {
        return GSON.toJsonTree(blocks).getAsJsonArray();
    }

    private static void block(List<String> wrong, JsonObject block) {
        String type = block.get("type").getAsString();
        atMost(wrong, "block_id", block.get("block_id").getAsString(), 255);
        if (TEXT.containsKey(type) && block.has("text")) {
            text(wrong, type, block.getAsJsonObject("text"), TEXT.get(type));
        }
        if (block.has("fields")) {
            JsonArray fields = block.getAsJsonArray("fields");
            count(wrong, "fields", fields.size(), 10);
            fields.forEach(field -> text(wrong, "field", field.getAsJsonObject(), 2000));
        }
        if (block.has("elements")) {
            JsonArray elements = block.getAsJsonArray("elements");
            count(wrong, type + " elements", elements.size(), type.equals("context") ? 10 : 25);
            elements.forEach(one -> element(wrong, one.getAsJsonObject()));
        }
        if (block.has("accessory")) {
            element(wrong, block.getAsJsonObject("accessory"));
        }
        if (type.equals("input")) {
            text(wrong, "label", block.getAsJsonObject("label"), 2000);
            text(wrong, "placeholder", block.getAsJsonObject("element").getAsJsonObject("placeholder"), 150);
        }
    }

    private static void element(List<String> wrong, JsonObject element) {
        if (!element.get("type").getAsString().equals("button")) {
            text(wrong, "context", element, 3000);
            return;
        }
        text(wrong, "button", element.getAsJsonObject("text"), 75);
        atMost(wrong, "value", element.get("value").getAsString(), 2000);
        atMost(wrong, "action_id", element.get("action_id").getAsString(), 255);
        if (element.has("confirm")) {
            JsonObject confirm = element.getAsJsonObject("confirm");
            text(wrong, "confirm title", confirm.getAsJsonObject("title"), 100);
            text(wrong, "confirm text", confirm.getAsJsonObject("text"), 300);
            text(wrong, "confirm", confirm.getAsJsonObject("confirm"), 30);
            text(wrong, "deny", confirm.getAsJsonObject("deny"), 30);
        }
    }

    private static void text(List<String> wrong, String what, JsonObject text, int most) {
        String said = text.get("text").getAsString();
        atMost(wrong, what, said, most);
        if (said.isBlank()) {
            wrong.add(what + " is empty");
        }
    }

    private static void atMost(List<String> wrong, String what, String text, int most) {
        count(wrong, what + " '" + text.substring(0, Math.min(20, text.length())) + "'", points(text), most);
    }

    private static void count(List<String> wrong, String what, int count, int most) {
        if (count > most) {
            wrong.add(what + ": " + count + " > " + most);
        }
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void read(JsonElement element, StringBuilder text) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(one -> read(one, text));
        } else if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            if (object.has("text") && object.get("text").isJsonPrimitive()) {
                boolean hint = object.get("type").getAsString().equals("plain_text");
                text.append(hint ? "[" : "")
                        .append(object.get("text").getAsString())
                        .append(hint ? "]" : "")
                        .append('\n');
            }
            object.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("confirm"))
                    .forEach(entry -> read(entry.getValue(), text));
        }
    }

    private static void collect(JsonElement element, String key, List<String> found) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(one -> collect(one, key, found));
        } else if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            if (object.has(key) && object.get(key).isJsonPrimitive()) {
                found.add(object.get(key).getAsString());
            }
            object.entrySet().forEach(entry -> collect(entry.getValue(), key, found));
        }
    }
}
