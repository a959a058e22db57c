package com.nxop.cutover.support;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A Web API that answers what a test tells it to, once each, and otherwise that all is well. */
public final class FakeSlack implements AutoCloseable {

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger ts = new AtomicInteger();

    /** One request as it came over the wire. */
    public record Call(String method, Map<String, String> form) {
        public String text() {
            return form.getOrDefault("text", "");
        }
    }

    private record Answer(int status, String body, Map<String, String> headers) {}

    public FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/api/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    public MethodsClient client() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
        config.setHttpClientReadTimeoutMillis(2000);
        return Slack.getInstance(config).methods("xoxb-test");
    }

    public synchronized FakeSlack refuses(String error) {
        answers.add(new Answer(200, "{\"ok\":false,\"error\":\"" + error + "\"}", Map.of()));
        return this;
    }

    public synchronized FakeSlack tooMany(int retryAfterSeconds) {
        answers.add(new Answer(
                429,
                "{\"ok\":false,\"error\":\"ratelimited\"}",
                Map.of("Retry-After", Integer.toString(retryAfterSeconds))));
        return this;
    }

    public synchronized FakeSlack answers(int status, String body) {
        answers.add(new Answer(status, body, Map.of()));
        return this;
    }

    /** From now on all is well. */
    public synchronized void recovers() {
        answers.clear();
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        // The client asks by itself who it is; that is not what tests are about.
        boolean asked = !method.startsWith("auth.");
        Call call = new Call(method, form(exchange));
        if (asked) {
            calls.add(call);
        }
        Answer answer = asked ? next(method) : new Answer(200, "{\"ok\":true,\"team_id\":\"T1\"}", Map.of());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized Answer next(String method) {
        if (!answers.isEmpty()) {
            return answers.poll();
        }
        JsonObject ok = new JsonObject();
        ok.addProperty("ok", true);
        ok.addProperty("channel", "C0CUTOVER");
        ok.addProperty("ts", "1700000000." + String.format(java.util.Locale.ROOT, "%06d", ts.incrementAndGet()));
        if (method.equals("conversations.history")) {
            ok.add("messages", new com.google.gson.JsonArray());
        }
        return new Answer(200, ok.toString(), Map.of());
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
