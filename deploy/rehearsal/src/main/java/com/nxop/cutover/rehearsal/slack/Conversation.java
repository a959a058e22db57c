package com.nxop.cutover.rehearsal.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import tools.jackson.databind.node.ObjectNode;

/** One channel, or the direct messages between the app and one person. Its messages are guarded by the room's monitor. */
final class Conversation {

    static final int MESSAGES_KEPT = 2_000;

    private final String id;
    private final String name;
    private final String person;
    private final long created;
    private final Set<String> members = new CopyOnWriteArraySet<>();
    private final Map<String, ObjectNode> messages = new LinkedHashMap<>();
    private final List<ObjectNode> pins = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> bookmarks = new CopyOnWriteArrayList<>();
    private volatile String topic = "";

    private Conversation(String id, String name, String person, long created) {
        this.id = id;
        this.name = name;
        this.person = person;
        this.created = created;
    }

    static Conversation channel(String id, String name, long created) {
        return new Conversation(id, name, "", created);
    }

    static Conversation direct(String id, String person, long created) {
        Conversation direct = new Conversation(id, "directmessage", person, created);
        direct.members.addAll(List.of(person, Ids.BOT_USER));
        return direct;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    /** The person of direct messages, empty for a channel. */
    String person() {
        return person;
    }

    boolean isDirect() {
        return !person.isEmpty();
    }

    Set<String> members() {
        return members;
    }

    List<ObjectNode> pins() {
        return pins;
    }

    List<ObjectNode> bookmarks() {
        return bookmarks;
    }

    String topic() {
        return topic;
    }

    void topic(String text) {
        topic = text;
    }

    Optional<ObjectNode> find(String ts) {
        return Optional.ofNullable(messages.get(ts));
    }

    List<ObjectNode> messages() {
        return List.copyOf(messages.values());
    }

    void add(ObjectNode message) {
        messages.put(Json.text(message, "ts"), message);
        if (messages.size() > MESSAGES_KEPT) {
            messages.remove(messages.keySet().iterator().next());
        }
    }

    void remove(String ts) {
        messages.remove(ts);
    }

    /** Slack's conversation object. */
    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("created", created).put("is_archived", false);
        if (isDirect()) {
            return json.put("is_im", true).put("user", person).put("is_open", true);
        }
        json.put("name", name)
                .put("name_normalized", name)
                .put("is_channel", true)
                .put("is_group", false)
                .put("is_im", false)
                .put("is_mpim", false)
                .put("is_private", false)
                .put("is_general", false)
                .put("is_member", members.contains(Ids.BOT_USER))
                .put("num_members", members.size());
        json.putObject("topic").put("value", topic).put("creator", Ids.BOT_USER);
        json.putObject("purpose").put("value", "").put("creator", "");
        return json;
    }
}
