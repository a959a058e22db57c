package com.nxop.cutover.rehearsal.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is in the workspace: conversations and messages. Every change is told, in order, on one thread. */
final class Room implements AutoCloseable {

    private static final int EPHEMERALS_KEPT = 300;
    private static final int CHANNELS_KEPT = 200;

    private final List<Person> people;
    private final Ids ids;
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, Message> ephemerals = new LinkedHashMap<>();
    private final List<Consumer<RoomNews>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService crier = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "slack-room-news");
        thread.setDaemon(true);
        return thread;
    });

    Room(WorkspaceSettings settings, Ids ids) {
        this.people = settings.people();
        this.ids = ids;
        settings.furnishing().channels().forEach(this::create);
        for (Person person : people) {
            String id = "D" + person.id().substring(1);
            conversations.put(id, Conversation.direct(id, person.id(), ids.seconds()));
        }
    }

    List<Person> people() {
        return people;
    }

    Optional<Person> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    void listen(Consumer<RoomNews> listener) {
        listeners.add(listener);
    }

    void unlisten(Consumer<RoomNews> listener) {
        listeners.remove(listener);
    }

    void tell(RoomNews news) {
        if (!crier.isShutdown()) {
            listeners.forEach(listener -> crier.execute(() -> listener.accept(news)));
        }
    }

    /** A new channel with everyone in it. */
    synchronized Conversation create(String name) {
        if (conversations.values().stream().anyMatch(known -> known.name().equals(name))) {
            throw new ApiError("name_taken");
        }
        if (conversations.size() >= CHANNELS_KEPT) {
            throw new ApiError("restricted_action");
        }
        Conversation channel = Conversation.channel(ids.next("C"), name, ids.seconds());
        people.forEach(person -> channel.members().add(person.id()));
        channel.members().add(Ids.BOT_USER);
        conversations.put(channel.id(), channel);
        tell(new RoomNews(RoomNews.Kind.CHANNEL, channel.id(), "", Snapshot.channel(channel)));
        return channel;
    }

    synchronized List<Conversation> conversations() {
        return List.copyOf(conversations.values());
    }

    /** By id, {@code #name}, name, or the id of a person for direct messages. */
    synchronized Optional<Conversation> find(String reference) {
        String name = reference.startsWith("#") ? reference.substring(1) : reference;
        return conversations.values().stream()
                .filter(c -> c.id().equals(reference)
                        || (!c.isDirect() && c.name().equals(name))
                        || (c.isDirect() && c.person().equals(reference)))
                .findFirst();
    }

    Conversation need(String reference) {
        return find(reference).orElseThrow(() -> new ApiError("channel_not_found"));
    }

    synchronized void topic(Conversation channel, String text) {
        channel.topic(text);
        tell(new RoomNews(RoomNews.Kind.CHANNEL, channel.id(), "", Snapshot.channel(channel)));
    }

    synchronized void furnish(Conversation channel, Consumer<Conversation> change) {
        change.accept(channel);
        tell(new RoomNews(RoomNews.Kind.CHANNEL, channel.id(), "", Snapshot.channel(channel)));
    }

    /** Stamps and keeps a message; a reply also changes its thread's first message. */
    synchronized Message post(Conversation channel, ObjectNode message) {
        String ts = ids.ts();
        message.put("type", "message").put("ts", ts).put("team", Ids.TEAM);
        String thread = Json.text(message, "thread_ts");
        Optional<ObjectNode> parent = channel.find(thread);
        channel.add(message);
        parent.ifPresent(first -> {
            first.put("thread_ts", thread).put("latest_reply", ts);
            first.put("reply_count", first.path("reply_count").asInt(0) + 1);
            announce(channel, first);
        });
        return announce(channel, message);
    }

    /** Changes a message in place; marks it edited when it came from its author. */
    synchronized Optional<Message> edit(Conversation channel, String ts, Consumer<ObjectNode> change) {
        return channel.find(ts).map(message -> {
            change.accept(message);
            return announce(channel, message);
        });
    }

    synchronized Optional<Message> message(Conversation channel, String ts) {
        return channel.find(ts).map(found -> Message.of(channel.id(), "", found));
    }

    /** Everything in a conversation, oldest first, replies included. */
    synchronized List<Message> messages(Conversation channel) {
        return channel.messages().stream()
                .map(found -> Message.of(channel.id(), "", found))
                .toList();
    }

    synchronized boolean remove(Conversation channel, String ts) {
        boolean was = channel.find(ts).isPresent() || ephemerals.containsKey(ts);
        channel.remove(ts);
        ephemerals.remove(ts);
        tell(new RoomNews(RoomNews.Kind.REMOVED, channel.id(), "", Json.object().put("ts", ts)));
        return was;
    }

    /** A message only one person sees. */
    synchronized Message whisper(Conversation channel, String personId, ObjectNode message) {
        message.put("type", "message").put("ts", ids.ts()).put("is_ephemeral", true);
        return keepWhisper(Message.of(channel.id(), personId, message));
    }

    synchronized Message keepWhisper(Message message) {
        ephemerals.put(message.ts(), message);
        if (ephemerals.size() > EPHEMERALS_KEPT) {
            ephemerals.remove(ephemerals.keySet().iterator().next());
        }
        tell(new RoomNews(RoomNews.Kind.MESSAGE, message.channel(), message.audience(), message.json()));
        return message;
    }

    synchronized Optional<Message> whispered(String ts) {
        return Optional.ofNullable(ephemerals.get(ts));
    }

    synchronized List<Message> whispers(String personId) {
        return new ArrayList<>(ephemerals.values())
                .stream().filter(message -> message.audience().equals(personId)).toList();
    }

    private Message announce(Conversation channel, ObjectNode message) {
        Message now = Message.of(channel.id(), "", message);
        JsonNode data = now.json();
        tell(new RoomNews(RoomNews.Kind.MESSAGE, channel.id(), channel.person(), data));
        return now;
    }

    @Override
    public void close() {
        crier.shutdown();
    }
}
