package com.nxop.cutover.rehearsal.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The room in the browser: its static files, its live feed, and what people do in it. */
final class RoomPage {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Office office;
    private final Interactions interactions;
    private final LiveFeed feed;

    RoomPage(Office office, Interactions interactions, LiveFeed feed) {
        this.office = office;
        this.interactions = interactions;
        this.feed = feed;
    }

    void handle(HttpExchange exchange) throws IOException {
        if (!local(exchange)) {
            Http.send(exchange, 403, "text/plain", "The room answers only to this machine's own browser");
            return;
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/room/feed" -> feed.handle(exchange, viewer(exchange));
            case "/room/act" -> act(exchange);
            default -> file(exchange);
        }
    }

    /** Against other sites in the same browser: the host must be loopback, and so must the origin. */
    private static boolean local(HttpExchange exchange) {
        String loopback = "(127\\.0\\.0\\.1|localhost)(:\\d+)?";
        String host = header(exchange, "Host").orElse("");
        String origin = header(exchange, "Origin").orElse("http://127.0.0.1");
        return host.matches(loopback) && origin.matches("http://" + loopback);
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private String viewer(HttpExchange exchange) {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        String id = Json.text(ApiCall.form(query), "as");
        return office.room()
                .person(id)
                .map(Person::id)
                .orElseGet(() -> office.room().people().get(0).id());
    }

    private static void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.equals("/") ? "index.html" : path.substring(1);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (!name.matches("[a-z0-9-]+\\.[a-z]+") || !TYPES.containsKey(ending)) {
            Http.send(exchange, 404, "text/plain", "Nothing here; the room is at /");
            return;
        }
        try (InputStream in = RoomPage.class.getResourceAsStream("/slack-room/" + name)) {
            if (in == null) {
                Http.send(exchange, 404, "text/plain", "Nothing here; the room is at /");
                return;
            }
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            Http.send(exchange, 200, Optional.ofNullable(TYPES.get(ending)).orElse("text/plain"), in.readAllBytes());
        }
    }

    private void act(HttpExchange exchange) throws IOException {
        boolean json = header(exchange, "Content-Type").orElse("").startsWith("application/json");
        if (!json || !exchange.getRequestMethod().equals("POST")) {
            Http.send(exchange, 415, "text/plain", "Acts are posted as JSON");
            return;
        }
        ObjectNode body = Json.readObject(new String(Http.body(exchange), StandardCharsets.UTF_8));
        try {
            Http.json(exchange, 200, act(body));
        } catch (ApiError | IllegalArgumentException e) {
            Http.json(exchange, 200, Json.object().put("ok", false).put("trouble", String.valueOf(e.getMessage())));
        }
    }

    private ObjectNode act(ObjectNode body) {
        String person = Json.text(body, "as");
        String channel = Json.text(body, "channel");
        String text = Json.text(body, "text");
        return switch (Json.text(body, "act")) {
            case "command" -> result(interactions.command(person, channel, text));
            case "say" -> {
                String thread = Json.text(body, "thread");
                interactions.say(person, channel, text, Optional.of(thread).filter(ts -> !ts.isEmpty()));
                yield Json.object().put("ok", true);
            }
            case "use" ->
                result(interactions.use(
                        person,
                        source(body),
                        Json.text(body, "action"),
                        values(body),
                        FormState.of(body.path("state"))));
            case "submit" -> submitted(interactions.submit(person, FormState.of(body.path("state"))));
            case "close" -> {
                interactions.closeView(person);
                yield Json.object().put("ok", true);
            }
            case "home" -> {
                interactions.openHome(person);
                yield Json.object().put("ok", true);
            }
            default -> throw new IllegalArgumentException("The room knows no such act; reload the page");
        };
    }

    private static Source source(JsonNode body) {
        return switch (Json.text(body, "source")) {
            case "modal" -> new Source.InModal();
            case "home" -> new Source.InHome();
            default -> new Source.InMessage(Json.text(body, "channel"), Json.text(body, "ts"));
        };
    }

    private static List<String> values(JsonNode body) {
        return Json.each(body.path("values")).map(Json::string).toList();
    }

    private static ObjectNode result(BotReply reply) {
        return Json.object().put("ok", reply.accepted()).put("trouble", reply.trouble());
    }

    private static ObjectNode submitted(SubmitReply reply) {
        ObjectNode result = result(reply.reply());
        reply.errors().forEach(result.putObject("errors")::put);
        return result;
    }
}
