package com.nxop.cutover.rehearsal.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code response_url}s: each good for five answers within half an hour. */
final class ResponseUrls {

    static final String PATH = "/response/";

    private static final int USES = 5;
    private static final int KEPT = 1_000;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Office office;
    private final Supplier<String> base;
    private final Map<String, Ticket> tickets = new LinkedHashMap<>();

    /** Where an answer goes; {@code ts} is the message acted on, empty for a command. */
    private record Ticket(String channel, String personId, String ts, Instant until, int uses) {
        Ticket used() {
            return new Ticket(channel, personId, ts, until, uses + 1);
        }
    }

    ResponseUrls(Office office, Supplier<String> base) {
        this.office = office;
        this.base = base;
    }

    synchronized String give(String channel, String personId, String ts) {
        String token = office.ids().next("r");
        Instant until = office.settings().timing().clock().instant().plus(LIFE);
        tickets.put(token, new Ticket(channel, personId, ts, until, 0));
        if (tickets.size() > KEPT) {
            tickets.remove(tickets.keySet().iterator().next());
        }
        return base.get() + "response/" + token;
    }

    private synchronized Ticket use(String token) {
        Ticket ticket = Optional.ofNullable(tickets.get(token)).orElseThrow(() -> new ApiError("invalid_url"));
        if (ticket.uses() >= USES) {
            throw new ApiError("used_url");
        }
        if (office.settings().timing().clock().instant().isAfter(ticket.until())) {
            throw new ApiError("expired_url");
        }
        tickets.put(token, ticket.used());
        return ticket;
    }

    void handle(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestURI().getPath().substring(PATH.length());
        ObjectNode body = Json.readObject(new String(Http.body(exchange), StandardCharsets.UTF_8));
        Ticket ticket;
        try {
            ticket = use(token);
        } catch (ApiError e) {
            Http.json(exchange, 404, e.body());
            return;
        }
        try {
            apply(ticket, body);
            Http.send(exchange, 200, "text/plain", "ok");
        } catch (ApiError e) {
            Http.json(exchange, 200, e.body());
        }
    }

    private void apply(Ticket ticket, ObjectNode body) {
        Conversation channel = office.room().need(ticket.channel());
        if (Json.flag(body, "delete_original")) {
            office.room().remove(channel, ticket.ts());
        } else if (Json.flag(body, "replace_original") && !ticket.ts().isEmpty()) {
            replace(channel, ticket, content(body));
        } else {
            say(channel, ticket.personId(), body);
        }
    }

    private void replace(Conversation channel, Ticket ticket, ObjectNode content) {
        Optional<Message> whispered = office.room().whispered(ticket.ts());
        if (whispered.isPresent()) {
            ObjectNode json = ((ObjectNode) whispered.get().json()).deepCopy();
            new ChatMethods(office).rewrite(json, content);
            office.room().keepWhisper(Message.of(channel.id(), ticket.personId(), json));
        } else {
            office.room().edit(channel, ticket.ts(), old -> new ChatMethods(office).rewrite(old, content));
        }
    }

    /** Shows an answer to a command or click: to its person alone unless it says {@code in_channel}. */
    Message say(Conversation channel, String personId, JsonNode body) {
        ObjectNode message = ChatMethods.fromBot(content(body));
        if (body.has("thread_ts")) {
            message.put("thread_ts", Json.text(body, "thread_ts"));
        }
        return Json.text(body, "response_type").equals("in_channel")
                ? office.room().post(channel, message)
                : office.room().whisper(channel, personId, message);
    }

    private ObjectNode content(JsonNode body) {
        return new ChatMethods(office).content(new ApiCall("response_url", "", (ObjectNode) body.deepCopy()));
    }
}
