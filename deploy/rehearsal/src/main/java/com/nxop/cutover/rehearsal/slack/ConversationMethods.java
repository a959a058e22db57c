package com.nxop.cutover.rehearsal.slack;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code conversations.*}. */
final class ConversationMethods {

    private final Room room;

    ConversationMethods(Office office) {
        this.room = office.room();
    }

    Map<String, Function<ApiCall, ObjectNode>> methods() {
        return Map.of(
                "conversations.list", this::list,
                "conversations.info", call -> answer(channel(call)),
                "conversations.members", this::members,
                "conversations.join", this::join,
                "conversations.create", this::create,
                "conversations.invite", call -> answer(channel(call)),
                "conversations.setTopic", this::topic,
                "conversations.history", this::history,
                "conversations.replies", this::replies,
                "conversations.open", this::open);
    }

    private Conversation channel(ApiCall call) {
        String id = call.need("channel", "channel_not_found");
        if (!id.matches("[CD][A-Z0-9]+")) {
            throw new ApiError("channel_not_found");
        }
        return room.need(id);
    }

    private static ObjectNode answer(Conversation channel) {
        return Json.object().put("ok", true).set("channel", channel.json());
    }

    private ObjectNode list(ApiCall call) {
        String types = call.has("types") ? call.text("types") : "public_channel";
        ObjectNode answer = Json.object().put("ok", true);
        ArrayNode channels = answer.putArray("channels");
        room.conversations().stream()
                .filter(c -> types.contains(c.isDirect() ? "im" : "public_channel"))
                .forEach(c -> channels.add(c.json()));
        answer.putObject("response_metadata").put("next_cursor", "");
        return answer;
    }

    private ObjectNode members(ApiCall call) {
        ObjectNode answer = Json.object().put("ok", true);
        channel(call).members().forEach(answer.putArray("members")::add);
        answer.putObject("response_metadata").put("next_cursor", "");
        return answer;
    }

    private ObjectNode join(ApiCall call) {
        Conversation channel = channel(call);
        room.furnish(channel, it -> it.members().add(Ids.BOT_USER));
        return answer(channel);
    }

    private ObjectNode create(ApiCall call) {
        String name = call.need("name", "invalid_name_required");
        if (!name.matches("[a-z0-9_-]{1,80}")) {
            throw new ApiError(name.length() > 80 ? "invalid_name_maxlength" : "invalid_name_specials");
        }
        return answer(room.create(name));
    }

    private ObjectNode topic(ApiCall call) {
        Conversation channel = channel(call);
        String topic = call.text("topic");
        if (topic.length() > 250) {
            throw new ApiError("too_long");
        }
        room.topic(channel, topic);
        return answer(channel);
    }

    private ObjectNode history(ApiCall call) {
        List<Message> found = room.messages(channel(call)).stream()
                .filter(message -> message.thread().isEmpty()
                        || Json.text(message.json(), "subtype").equals("thread_broadcast"))
                .filter(message -> after(message, call.text("oldest")))
                .toList();
        return page(found.stream()
                .sorted((a, b) -> b.ts().compareTo(a.ts()))
                .limit(call.number("limit", 100))
                .toList());
    }

    private ObjectNode replies(ApiCall call) {
        String parent = call.need("ts", "thread_not_found");
        List<Message> found = room.messages(channel(call)).stream()
                .filter(message -> message.ts().equals(parent)
                        || message.thread().orElse("").equals(parent))
                .limit(call.number("limit", 1000))
                .toList();
        if (found.isEmpty()) {
            throw new ApiError("thread_not_found");
        }
        return page(found);
    }

    private static boolean after(Message message, String oldest) {
        return oldest.isEmpty() || message.ts().compareTo(oldest) > 0;
    }

    private static ObjectNode page(List<Message> messages) {
        ObjectNode answer = Json.object().put("ok", true).put("has_more", false);
        ArrayNode array = answer.putArray("messages");
        messages.forEach(message -> array.add(message.json()));
        return answer;
    }

    private ObjectNode open(ApiCall call) {
        String person = call.text("users").split(",", -1)[0];
        Conversation direct = person.isEmpty()
                ? channel(call)
                : room.find(person).filter(Conversation::isDirect).orElseThrow(() -> new ApiError("user_not_found"));
        return answer(direct);
    }
}
