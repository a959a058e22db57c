package com.nxop.cutover.bot.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API's description, OpenAPI 3.1, from the list of routes and the records they take and give. */
final class OpenApi {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    private OpenApi() {}

    static Map<String, Object> document() {
        Shapes shapes = new Shapes();
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Route route : Route.ALL) {
            Object known = paths.computeIfAbsent(ApiDoor.API + route.path(), path -> new LinkedHashMap<>());
            @SuppressWarnings("unchecked")
            Map<String, Object> item = (Map<String, Object>) known;
            item.put(route.method(), operation(route, shapes));
        }
        return ordered(
                "openapi", "3.1.0",
                "info",
                        ordered(
                                "title", "NXOP cutover",
                                "version", "1",
                                "description",
                                        "The cutover's desk without Slack: the same words, permissions and journal."),
                "servers", List.of(Map.of("url", "/")),
                "security", List.of(Map.of("token", List.of())),
                "paths", paths,
                "components",
                        ordered(
                                "securitySchemes",
                                Map.of("token", ordered("type", "http", "scheme", "bearer")),
                                "schemas",
                                withProblem(shapes.schemas())));
    }

    private static Map<String, Object> operation(Route route, Shapes shapes) {
        Map<String, Object> operation =
                ordered("operationId", route.id(), "summary", route.summary(), "parameters", parameters(route));
        route.body()
                .ifPresent(body -> operation.put(
                        "requestBody",
                        ordered("required", true, "content", content("application/json", shapes.of(body)))));
        operation.put("responses", responses(route, shapes));
        return operation;
    }

    private static List<Object> parameters(Route route) {
        List<Object> parameters = new ArrayList<>();
        Matcher names = IN_PATH.matcher(route.path());
        while (names.find()) {
            parameters.add(parameter(names.group(1), "path", true, "string", "its id"));
        }
        new TreeMap<>(route.query())
                .forEach((name, text) -> parameters.add(parameter(name, "query", false, "integer", text)));
        if (route.body().isPresent()) {
            parameters.add(parameter(
                    Posted.KEY, "header", true, "string", "new for each thing you want, the same when you repeat it"));
        }
        if (route.type().equals("text/event-stream")) {
            parameters.add(parameter("Last-Event-ID", "header", false, "string", "id of the last event received"));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, String type, String text) {
        return ordered(
                "name", name, "in", in, "required", required, "description", text, "schema", Map.of("type", type));
    }

    private static Map<String, Object> responses(Route route, Shapes shapes) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200", ordered("description", "as asked", "content", content(route.type(), shapes.of(route.answer()))));
        responses.put("401", problem("no valid token"));
        responses.put("429", problem("too many requests without a valid token"));
        responses.put("503", problem("not configured, or too many streams"));
        if (route.path().contains("{") || route.path().equals("/runs/current")) {
            responses.put("404", problem("there is none"));
        }
        if (route.body().isPresent()) {
            responses.put("400", problem("the key or the body is missing or wrong"));
            responses.put("409", problem("refused, or answered on evidence that has changed; see detail and remedy"));
            responses.put("413", problem("the body is too long"));
            responses.put("415", problem("the body is not JSON"));
            responses.put("422", problem("the key was used for something else"));
        }
        return responses;
    }

    private static Map<String, Object> problem(String text) {
        return ordered(
                "description",
                text,
                "content",
                content("application/problem+json", Map.of("$ref", "#/components/schemas/Problem")));
    }

    private static Map<String, Object> content(String type, Map<String, Object> schema) {
        return Map.of(type, Map.of("schema", schema));
    }

    private static Map<String, Object> withProblem(Map<String, Object> schemas) {
        Map<String, Object> text = Map.of("type", "string");
        schemas.put(
                "Problem",
                ordered(
                        "type", "object",
                        "properties",
                                ordered(
                                        "type", text,
                                        "title", text,
                                        "status", Map.of("type", "integer"),
                                        "detail", text,
                                        "instance", text,
                                        "remedy", text,
                                        "gate", text),
                        "required", List.of("title", "status", "detail")));
        return schemas;
    }

    /** Names and values in turn. */
    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int n = 0; n < pairs.length; n += 2) {
            map.put((String) pairs[n], pairs[n + 1]);
        }
        return map;
    }
}
