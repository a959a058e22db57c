package com.nxop.cutover.rehearsal.slack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The requests Slack sends to an app, in Slack's shapes. */
final class Payloads {

    /** The old verification token: present in every payload, proves nothing. */
    private static final String TOKEN = "rehearsal-verification-token";

    private final Office office;

    Payloads(Office office) {
        this.office = office;
    }

    Envelope command(Person person, Conversation channel, String line, String responseUrl) {
        int space = line.indexOf(' ');
        ObjectNode payload = Json.object()
                .put("token", TOKEN)
                .put("team_id", Ids.TEAM)
                .put("team_domain", Ids.DOMAIN)
                .put("channel_id", channel.id())
                .put("channel_name", channel.name())
                .put("user_id", person.id())
                .put("user_name", person.handle())
                .put("command", space < 0 ? line : line.substring(0, space))
                .put("text", space < 0 ? "" : line.substring(space + 1).strip())
                .put("api_app_id", Ids.APP)
                .put("is_enterprise_install", "false")
                .put("response_url", responseUrl)
                .put("trigger_id", office.desks().triggers().give(person.id()));
        return new Envelope(Envelope.Kind.COMMAND, payload);
    }

    /** A click or choice in a message. */
    Envelope inMessage(Person person, Message message, ObjectNode action, String responseUrl) {
        ObjectNode payload = act("block_actions", person);
        ObjectNode container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", message.channel())
                .put("is_ephemeral", message.ephemeral());
        message.thread().ifPresent(thread -> container.put("thread_ts", thread));
        Conversation channel = office.room().need(message.channel());
        payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
        if (!message.ephemeral()) {
            payload.set("message", message.json());
        }
        payload.put("response_url", responseUrl);
        payload.putArray("actions").add(action);
        return new Envelope(Envelope.Kind.INTERACTION, payload);
    }

    /** A click or choice in a modal or in App Home. */
    Envelope inView(Person person, JsonNode view, ObjectNode action) {
        ObjectNode payload = act("block_actions", person);
        payload.putObject("container").put("type", "view").put("view_id", Json.text(view, "id"));
        payload.set("view", view);
        payload.putArray("actions").add(action);
        return new Envelope(Envelope.Kind.INTERACTION, payload);
    }

    Envelope submission(Person person, JsonNode view) {
        ObjectNode payload = act("view_submission", person);
        payload.set("view", view);
        payload.putArray("response_urls");
        return new Envelope(Envelope.Kind.INTERACTION, payload);
    }

    Envelope closed(Person person, JsonNode view, JsonNode wholeStack) {
        ObjectNode payload = act("view_closed", person);
        payload.remove("trigger_id");
        payload.set("view", view);
        payload.set("is_cleared", wholeStack);
        return new Envelope(Envelope.Kind.INTERACTION, payload);
    }

    private ObjectNode act(String type, Person person) {
        ObjectNode payload =
                Json.object().put("type", type).put("api_app_id", Ids.APP).put("token", TOKEN);
        payload.putObject("user")
                .put("id", person.id())
                .put("username", person.handle())
                .put("name", person.handle())
                .put("team_id", Ids.TEAM);
        payload.putObject("team").put("id", Ids.TEAM).put("domain", Ids.DOMAIN);
        payload.putNull("enterprise").put("is_enterprise_install", false);
        return payload.put("trigger_id", office.desks().triggers().give(person.id()));
    }

    Envelope event(ObjectNode event) {
        ObjectNode payload = Json.object()
                .put("token", TOKEN)
                .put("team_id", Ids.TEAM)
                .put("api_app_id", Ids.APP)
                .put("type", "event_callback")
                .put("event_id", office.ids().next("Ev"))
                .put("event_time", office.ids().seconds())
                .put("is_ext_shared_channel", false);
        payload.set("event", event.put("event_ts", office.ids().ts()));
        payload.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", Ids.TEAM)
                .put("user_id", Ids.BOT_USER)
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return new Envelope(Envelope.Kind.EVENT, payload);
    }
}
