package com.nxop.cutover.rehearsal.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** One request to the bot, before it is known whether it travels over HTTP or a socket. */
record Envelope(Kind kind, ObjectNode payload) {

    /** Kinds, by their socket names and HTTP bodies. */
    enum Kind {
        COMMAND("slash_commands"),
        INTERACTION("interactive"),
        EVENT("events_api");

        private final String socketName;

        Kind(String socketName) {
            this.socketName = socketName;
        }

        String socketName() {
            return socketName;
        }
    }

    String contentType() {
        return kind == Kind.EVENT ? "application/json; charset=utf-8" : "application/x-www-form-urlencoded";
    }

    String body() {
        return switch (kind) {
            case EVENT -> payload.toString();
            case INTERACTION -> "payload=" + encode(payload.toString());
            case COMMAND ->
                payload.properties().stream()
                        .map(field -> field.getKey() + "=" + encode(Json.string(field.getValue())))
                        .collect(Collectors.joining("&"));
        };
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
