package com.nxop.cutover.rehearsal.slack;

import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything one person sees, for a page that has just opened. */
final class Snapshot {

    private Snapshot() {}

    static ObjectNode of(Office office, String personId) {
        Room room = office.room();
        ObjectNode all = Json.object().put("kind", "SNAPSHOT").put("as", personId);
        ArrayNode people = all.putArray("people");
        room.people().forEach(person -> people.add(json(person)));
        all.putObject("app").put("id", Ids.BOT_USER).put("name", Ids.BOT_NAME);
        ArrayNode channels = all.putArray("channels");
        ArrayNode messages = all.putArray("messages");
        room.conversations().stream()
                .filter(c -> !c.isDirect() || c.person().equals(personId))
                .forEach(c -> {
                    channels.add(channel(c));
                    room.messages(c).forEach(message -> messages.add(entry(message)));
                });
        room.whispers(personId).forEach(message -> messages.add(entry(message)));
        all.set("views", office.views().stack(personId));
        Optional<ObjectNode> home = office.views().home(personId);
        home.ifPresent(view -> all.set("home", view));
        ArrayNode hints = all.putArray("hints");
        office.settings()
                .furnishing()
                .hints()
                .forEach(hint -> hints.addObject().put("usage", hint.usage()).put("meaning", hint.meaning()));
        return all;
    }

    private static ObjectNode json(Person person) {
        ObjectNode json =
                Json.object().put("id", person.id()).put("name", person.name()).put("handle", person.handle());
        ArrayNode groups = json.putArray("groups");
        person.groupHandles()
                .forEach(handle -> groups.addObject()
                        .put("id", PeopleMethods.groupId(handle))
                        .put("handle", handle));
        return json;
    }

    static ObjectNode channel(Conversation conversation) {
        ObjectNode json = conversation.json();
        json.putArray("pins").addAll(conversation.pins());
        json.putArray("bookmarks").addAll(conversation.bookmarks());
        return json;
    }

    private static ObjectNode entry(Message message) {
        return Json.object()
                .put("channel", message.channel())
                .put("audience", message.audience())
                .set("data", message.json());
    }
}
