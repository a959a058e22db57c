package com.nxop.cutover.rehearsal.slack;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as it is now.
 *
 * @param channel conversation id
 * @param audience id of the one person who sees it, empty for everyone in the channel
 * @param json Slack's own shape; a copy, changing it changes nothing
 */
public record Message(String channel, String audience, JsonNode json) {

    static Message of(String channel, String audience, ObjectNode json) {
        return new Message(channel, audience, json.deepCopy());
    }

    /** {@code seconds.micros}, the id of the message in its channel. */
    public String ts() {
        return Json.text(json, "ts");
    }

    public String text() {
        return Json.text(json, "text");
    }

    /** User id of the author; the app's bot user for the bot. */
    public String user() {
        return Json.text(json, "user");
    }

    public boolean fromBot() {
        return json.has("bot_id");
    }

    public JsonNode blocks() {
        return json.path("blocks");
    }

    public boolean edited() {
        return json.has("edited");
    }

    public boolean ephemeral() {
        return !audience.isEmpty();
    }

    /** Timestamp of the thread's first message, when this is a reply. */
    public Optional<String> thread() {
        String parent = Json.text(json, "thread_ts");
        return parent.isEmpty() || parent.equals(ts()) ? Optional.empty() : Optional.of(parent);
    }

    /** Whether a button, select or input with this action id is in it. */
    public boolean offers(String actionId) {
        return Controls.of(blocks()).stream()
                .anyMatch(control -> control.actionId().equals(actionId));
    }

    /** Every word a person reads in it: the text and all texts of its blocks. */
    public String words() {
        StringBuilder words = new StringBuilder(text());
        collect(blocks(), words);
        return words.toString();
    }

    private static void collect(JsonNode node, StringBuilder words) {
        String text = Json.text(node, "text");
        if (!text.isEmpty()) {
            words.append('\n').append(text);
        }
        node.forEach(child -> {
            if (child.isContainer()) {
                collect(child, words);
            }
        });
    }
}
