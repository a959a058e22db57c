package com.nxop.cutover.rehearsal.slack;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.*}, {@code pins}, {@code bookmarks} and {@code reactions}. */
final class ChatMethods {

    private static final int TEXT_LIMIT = 40_000;

    private final Office office;
    private final Room room;

    ChatMethods(Office office) {
        this.office = office;
        this.room = office.room();
    }

    Map<String, Function<ApiCall, ObjectNode>> methods() {
        return Map.of(
                "chat.postMessage", this::post,
                "chat.update", this::update,
                "chat.delete", this::delete,
                "chat.postEphemeral", this::whisper,
                "chat.getPermalink", this::permalink,
                "pins.add", this::pin,
                "bookmarks.add", this::bookmark,
                "reactions.add", this::react);
    }

    private Conversation channel(ApiCall call) {
        Conversation channel = room.need(call.need("channel", "channel_not_found"));
        if (!channel.members().contains(Ids.BOT_USER)) {
            throw new ApiError("not_in_channel");
        }
        return channel;
    }

    private ObjectNode post(ApiCall call) {
        Conversation channel = channel(call);
        ObjectNode message = fromBot(content(call));
        String thread = call.text("thread_ts");
        if (!thread.isEmpty()) {
            if (room.message(channel, thread).isEmpty()) {
                throw new ApiError("thread_not_found");
            }
            message.put("thread_ts", thread);
            if (call.flag("reply_broadcast")) {
                message.put("subtype", "thread_broadcast");
            }
        }
        if (call.has("metadata")) {
            message.set("metadata", call.json("metadata", "invalid_metadata_format"));
        }
        Message posted = room.post(channel, message);
        return Json.object()
                .put("ok", true)
                .put("channel", channel.id())
                .put("ts", posted.ts())
                .set("message", posted.json());
    }

    static ObjectNode fromBot(ObjectNode message) {
        message.put("user", Ids.BOT_USER).put("bot_id", Ids.BOT).put("app_id", Ids.APP);
        message.putObject("bot_profile")
                .put("id", Ids.BOT)
                .put("app_id", Ids.APP)
                .put("name", Ids.BOT_NAME)
                .put("deleted", false)
                .put("team_id", Ids.TEAM);
        return message;
    }

    /** Text and blocks, refused when Slack would. */
    ObjectNode content(ApiCall call) {
        String text = call.text("text");
        boolean blocks = call.has("blocks");
        if (text.isEmpty() && !blocks && !call.has("markdown_text") && !call.has("attachments")) {
            throw new ApiError("no_text");
        }
        if (text.codePointCount(0, text.length()) > TEXT_LIMIT) {
            throw new ApiError("msg_too_long");
        }
        ObjectNode message = Json.object().put("text", text);
        if (blocks) {
            message.set("blocks", office.blockKit().message(call.json("blocks", "invalid_blocks_format")));
        } else if (call.has("markdown_text")) {
            JsonNode markdown = Json.object().put("type", "markdown").put("text", call.text("markdown_text"));
            message.set("blocks", office.blockKit().message(Json.array().add(markdown)));
        }
        return message;
    }

    private ObjectNode update(ApiCall call) {
        Conversation channel = byId(call);
        String ts = call.need("ts", "message_not_found");
        Message old = room.message(channel, ts).orElseThrow(() -> new ApiError("message_not_found"));
        if (!old.fromBot()) {
            throw new ApiError("cant_update_message");
        }
        ObjectNode content = content(call);
        Message now = room.edit(channel, ts, message -> rewrite(message, content))
                .orElseThrow(() -> new ApiError("message_not_found"));
        return Json.object()
                .put("ok", true)
                .put("channel", channel.id())
                .put("ts", ts)
                .put("text", now.text())
                .set("message", now.json());
    }

    void rewrite(ObjectNode message, ObjectNode content) {
        message.set("text", content.path("text"));
        if (content.has("blocks")) {
            message.set("blocks", content.path("blocks"));
        } else {
            message.remove("blocks");
        }
        message.putObject("edited")
                .put("user", Ids.BOT_USER)
                .put("ts", office.ids().ts());
    }

    /** {@code chat.update} and the like take ids only, no names. */
    private Conversation byId(ApiCall call) {
        String id = call.need("channel", "channel_not_found");
        if (!id.matches("[CD][A-Z0-9]+")) {
            throw new ApiError("channel_not_found");
        }
        return room.need(id);
    }

    private ObjectNode delete(ApiCall call) {
        Conversation channel = byId(call);
        Message old = room.message(channel, call.text("ts")).orElseThrow(() -> new ApiError("message_not_found"));
        if (!old.fromBot()) {
            throw new ApiError("cant_delete_message");
        }
        room.remove(channel, old.ts());
        return Json.object().put("ok", true).put("channel", channel.id()).put("ts", old.ts());
    }

    private ObjectNode whisper(ApiCall call) {
        Conversation channel = channel(call);
        String person = call.need("user", "user_not_in_channel");
        if (!channel.members().contains(person) || room.person(person).isEmpty()) {
            throw new ApiError("user_not_in_channel");
        }
        ObjectNode message = fromBot(content(call));
        if (call.has("thread_ts")) {
            message.put("thread_ts", call.text("thread_ts"));
        }
        return Json.object()
                .put("ok", true)
                .put("message_ts", room.whisper(channel, person, message).ts());
    }

    private ObjectNode permalink(ApiCall call) {
        Conversation channel = byId(call);
        String ts = call.text("message_ts");
        if (room.message(channel, ts).isEmpty()) {
            throw new ApiError("message_not_found");
        }
        return Json.object()
                .put("ok", true)
                .put("channel", channel.id())
                .put(
                        "permalink",
                        "https://" + Ids.DOMAIN + ".slack.com/archives/" + channel.id() + "/p" + ts.replace(".", ""));
    }

    private ObjectNode pin(ApiCall call) {
        Conversation channel = byId(call);
        Message message =
                room.message(channel, call.text("timestamp")).orElseThrow(() -> new ApiError("message_not_found"));
        boolean pinned =
                channel.pins().stream().anyMatch(pin -> Json.text(pin, "ts").equals(message.ts()));
        if (pinned) {
            throw new ApiError("already_pinned");
        }
        ObjectNode pin = Json.object().put("ts", message.ts()).put("text", message.text());
        room.furnish(channel, to -> to.pins().add(pin));
        return Json.object().put("ok", true);
    }

    private ObjectNode bookmark(ApiCall call) {
        Conversation channel = room.need(call.need("channel_id", "channel_not_found"));
        ObjectNode bookmark = Json.object()
                .put("id", office.ids().next("Bk"))
                .put("channel_id", channel.id())
                .put("title", call.need("title", "invalid_arguments"))
                .put("link", call.text("link"))
                .put("type", call.need("type", "invalid_arguments"));
        room.furnish(channel, to -> to.bookmarks().add(bookmark));
        return Json.object().put("ok", true).set("bookmark", bookmark.deepCopy());
    }

    private ObjectNode react(ApiCall call) {
        Conversation channel = byId(call);
        String name = call.need("name", "invalid_name");
        if (room.edit(channel, call.text("timestamp"), message -> Reactions.add(message, name, Ids.BOT_USER))
                .isEmpty()) {
            throw new ApiError("message_not_found");
        }
        return Json.object().put("ok", true);
    }
}
