package com.nxop.cutover.rehearsal.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call of the Web API as it came in.
 *
 * @param args form fields or JSON, without the token
 */
record ApiCall(String method, String token, ObjectNode args) {

    static ApiCall read(String method, HttpExchange exchange) throws IOException {
        byte[] bytes = Http.body(exchange);
        String body = new String(bytes, StandardCharsets.UTF_8);
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        ObjectNode args = type.startsWith("application/json") ? Json.readObject(body) : form(body);
        form(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""))
                .properties()
                .forEach(field -> args.set(field.getKey(), field.getValue()));
        String bearer = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        String token = bearer.startsWith("Bearer ") ? bearer.substring(7) : Json.text(args, "token");
        args.remove("token");
        return new ApiCall(method, token, args);
    }

    static ObjectNode form(String body) {
        ObjectNode fields = Json.object();
        for (String pair : body.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                fields.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    String text(String field) {
        JsonNode value = args.path(field);
        return value.isNumber() ? value.toString() : Json.text(args, field);
    }

    boolean has(String field) {
        return args.has(field) && !args.path(field).isNull();
    }

    boolean flag(String field) {
        return Json.flag(args, field);
    }

    int number(String field, int otherwise) {
        String text = text(field);
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : otherwise;
    }

    String need(String field, String error) {
        String value = text(field);
        if (value.isEmpty()) {
            throw new ApiError(error);
        }
        return value;
    }

    /** A field that is JSON, also when it came as text; missing when absent. */
    JsonNode json(String field, String error) {
        JsonNode value = args.path(field);
        if (!value.isString()) {
            return value;
        }
        try {
            return Json.read(value.stringValue());
        } catch (tools.jackson.core.JacksonException e) {
            throw new ApiError(error);
        }
    }
}
