package com.nxop.cutover.rehearsal.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Bolt app behind the JDK's server: proof that a real SDK accepts what the workspace sends. */
final class TinyBot implements AutoCloseable {

    private final App app;
    private final HttpServer server;
    private final SlackRequestParser parser;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** One request as it came over the wire. */
    record Received(Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    private TinyBot(App app) throws IOException {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/slack/events", this::handle);
        server.start();
    }

    static App app(SlackWorkspace workspace) {
        AppCredentials credentials = AppCredentials.rehearsal();
        return new App(AppConfig.builder()
                .slack(SlackTests.sdk(workspace))
                .singleTeamBotToken(credentials.botToken())
                .signingSecret(credentials.signingSecret())
                .authTestCacheEnabled(true)
                .build());
    }

    /** Starts the app and has the workspace deliver to it. */
    static TinyBot serve(App app, SlackWorkspace workspace) {
        try {
            TinyBot bot = new TinyBot(app);
            workspace.deliverTo(
                    URI.create("http://127.0.0.1:" + bot.server.getAddress().getPort() + "/slack/events"));
            return bot;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Received> received() {
        return received;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
        Response response;
        try {
            Request<?> request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .requestBody(body)
                    .headers(new RequestHeaders(exchange.getRequestHeaders()))
                    .remoteAddress("127.0.0.1")
                    .build());
            response = app.run(request);
        } catch (Exception e) {
            response = Response.error(500);
        }
        byte[] bytes = Optional.ofNullable(response.getBody()).orElse("").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        Optional.ofNullable(response.getContentType()).orElse("text/plain"));
        exchange.sendResponseHeaders(response.getStatusCode(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        app.stop();
    }
}
