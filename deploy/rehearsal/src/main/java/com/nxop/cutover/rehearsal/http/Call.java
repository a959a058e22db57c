package com.nxop.cutover.rehearsal.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One HTTP request as it came in: raw path and body, decoded parameters, headers of any case. */
public final class Call {

    private final String method;
    private final URI uri;
    private final Map<String, String> headers;
    private final byte[] body;

    private Call(String method, URI uri, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
    }

    static Call of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new Call(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body);
    }

    public String method() {
        return method;
    }

    /** The path as sent, still percent-encoded. */
    public String path() {
        return uri.getRawPath();
    }

    /** Path and query, the query decoded: what EdgeGrid signs. */
    public String target() {
        return uri.getQuery() == null ? path() : path() + "?" + uri.getQuery();
    }

    /** One segment of the decoded path, counted from 0; empty text where there is none. */
    public String segment(int index) {
        String[] segments = path().substring(1).split("/");
        return index < segments.length ? decoded(segments[index].replace("+", "%2B")) : "";
    }

    public Map<String, String> query() {
        return uri.getRawQuery() == null ? Map.of() : pairs(uri.getRawQuery());
    }

    /** The fields of an urlencoded form. */
    public Map<String, String> form() {
        return pairs(text());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public byte[] bytes() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            int at = pair.indexOf('=');
            if (!pair.isEmpty()) {
                pairs.put(
                        decoded(at < 0 ? pair : pair.substring(0, at)), at < 0 ? "" : decoded(pair.substring(at + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
