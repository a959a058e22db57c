package com.nxop.cutover.rehearsal.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do: type, click, choose, submit, close. Each act goes to the bot and its answer takes effect here. */
final class Interactions {

    private static final String SLACKBOT = "USLACKBOT";

    private final Office office;
    private final Courier courier;
    private final ResponseUrls responseUrls;
    private final Payloads payloads;

    Interactions(Office office, Courier courier, ResponseUrls responseUrls) {
        this.office = office;
        this.courier = courier;
        this.responseUrls = responseUrls;
        this.payloads = new Payloads(office);
    }

    BotReply command(String personId, String channelRef, String typed) {
        Person person = office.need(personId);
        Conversation channel = office.room().need(channelRef);
        String line = Mentions.escape(typed.strip(), office.room());
        String word = line.split("\\s", 2)[0];
        if (!commands().contains(word)) {
            String trouble = "`" + word + "` is not a valid command. The app knows " + String.join(", ", commands());
            slackbot(channel, person, trouble);
            return BotReply.failed(0, trouble);
        }
        BotReply reply =
                courier.send(payloads.command(person, channel, line, responseUrls.give(channel.id(), person.id(), "")));
        if (!reply.accepted()) {
            slackbot(channel, person, "`" + word + "` failed with the error \"" + reply.trouble() + "\"");
        } else if (reply.body().has("text") || reply.body().has("blocks")) {
            show(channel, person, word, reply);
        }
        return reply;
    }

    private Set<String> commands() {
        return office.settings().furnishing().hints().stream()
                .map(Hint::command)
                .collect(Collectors.toSet());
    }

    private void show(Conversation channel, Person person, String word, BotReply reply) {
        try {
            responseUrls.say(channel, person.id(), reply.body());
        } catch (ApiError e) {
            slackbot(channel, person, "`" + word + "` failed with the error \"" + e.words() + "\"");
        }
    }

    private void slackbot(Conversation channel, Person person, String text) {
        office.room()
                .whisper(
                        channel,
                        person.id(),
                        Json.object().put("user", SLACKBOT).put("text", text));
    }

    BotReply use(String personId, Source source, String actionId, List<String> values, FormState form) {
        Person person = office.need(personId);
        if (source instanceof Source.InMessage in) {
            Message message = message(person, in);
            ObjectNode action = action(message.blocks(), actionId, values);
            String url = responseUrls.give(message.channel(), person.id(), message.ts());
            Envelope envelope = payloads.inMessage(person, message, action, url);
            envelope.payload().set("state", form.over(message.blocks()));
            return courier.send(envelope);
        }
        Views views = office.views();
        Optional<ObjectNode> open = source instanceof Source.InHome ? views.home(personId) : views.top(personId);
        return inView(person, open, actionId, values, form);
    }

    private BotReply inView(
            Person person, Optional<ObjectNode> open, String actionId, List<String> values, FormState form) {
        ObjectNode view = open.orElseThrow(
                () -> new IllegalArgumentException(person.name() + " has no such view open; open it first"));
        view.set("state", form.over(view.path("blocks")));
        return courier.send(payloads.inView(person, view, action(view.path("blocks"), actionId, values)));
    }

    private Message message(Person person, Source.InMessage in) {
        Optional<Message> whispered = office.room()
                .whispered(in.ts())
                .filter(message -> message.audience().equals(person.id()));
        return whispered
                .or(() -> office.room().conversations().stream()
                        .filter(c -> in.channel().isEmpty() || c.id().equals(in.channel()))
                        .filter(c -> !c.isDirect() || c.person().equals(person.id()))
                        .flatMap(c -> office.room().message(c, in.ts()).stream())
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException(
                        person.name() + " sees no message " + in.ts() + "; it may have been deleted"));
    }

    private ObjectNode action(JsonNode blocks, String actionId, List<String> values) {
        Controls.Control control = Controls.find(blocks, actionId, values)
                .orElseThrow(() -> new IllegalArgumentException("No control " + actionId + " there; there are "
                        + Controls.of(blocks).stream()
                                .map(Controls.Control::actionId)
                                .toList()));
        ObjectNode action = Controls.state(control.element(), values);
        action.put("action_id", actionId).put("block_id", control.blockId());
        for (String field : List.of("text", "value", "style", "placeholder", "confirm")) {
            if (control.element().has(field)) {
                action.set(field, control.element().path(field));
            }
        }
        return action.put("action_ts", office.ids().ts());
    }

    SubmitReply submit(String personId, FormState form) {
        Person person = office.need(personId);
        ObjectNode view = office.views()
                .top(personId)
                .orElseThrow(() -> new IllegalArgumentException(person.name() + " has no modal open to submit"));
        Map<String, String> missing = form.missing(view.path("blocks"));
        if (!missing.isEmpty()) {
            return new SubmitReply(BotReply.failed(0, ""), missing);
        }
        view.set("state", form.over(view.path("blocks")));
        BotReply reply = courier.send(payloads.submission(person, view));
        return reply.accepted() ? settle(personId, view, reply) : new SubmitReply(reply, Map.of());
    }

    private SubmitReply settle(String personId, ObjectNode view, BotReply reply) {
        Views views = office.views();
        Map<String, String> errors = new LinkedHashMap<>();
        try {
            switch (Json.text(reply.body(), "response_action")) {
                case "errors" ->
                    reply.body()
                            .path("errors")
                            .properties()
                            .forEach(error -> errors.put(error.getKey(), Json.string(error.getValue())));
                case "update" ->
                    views.update(Json.text(view, "id"), "", reply.body().path("view"));
                case "push" -> views.push(personId, reply.body().path("view"));
                case "clear" -> views.clear(personId);
                default -> views.pop(personId);
            }
        } catch (ApiError e) {
            return new SubmitReply(BotReply.failed(reply.status(), e.words()), Map.of());
        }
        return new SubmitReply(reply, errors);
    }

    void closeView(String personId) {
        Person person = office.need(personId);
        office.views().top(personId).ifPresent(view -> {
            office.views().pop(personId);
            if (Json.flag(view, "notify_on_close")) {
                courier.send(payloads.closed(person, view, tools.jackson.databind.node.BooleanNode.FALSE));
            }
        });
    }

    void openHome(String personId) {
        Person person = office.need(personId);
        if (office.settings().furnishing().events().contains("app_home_opened")) {
            ObjectNode event = Json.object()
                    .put("type", "app_home_opened")
                    .put("user", person.id())
                    .put("channel", office.room().need(person.id()).id())
                    .put("tab", "home");
            office.views().home(personId).ifPresent(view -> event.set("view", view));
            courier.sendEvent(payloads.event(event));
        }
    }

    Message say(String personId, String channelRef, String typed, Optional<String> thread) {
        Person person = office.need(personId);
        Conversation channel = office.room().need(channelRef);
        ObjectNode message =
                Json.object().put("user", person.id()).put("text", Mentions.escape(typed.strip(), office.room()));
        thread.ifPresent(ts -> message.put("thread_ts", ts));
        Message said = office.room().post(channel, message);
        String event = channel.isDirect() ? "message.im" : "message.channels";
        if (office.settings().furnishing().events().contains(event)) {
            ObjectNode json = ((ObjectNode) said.json()).deepCopy();
            json.put("channel", channel.id()).put("channel_type", channel.isDirect() ? "im" : "channel");
            courier.sendEvent(payloads.event(json));
        }
        return said;
    }
}
