package com.nxop.cutover.rehearsal.connect;

import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Kafka Connect's REST API of one region, as far as an operator needs it: list, config, status, restart. */
final class ConnectApi implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NO_BODY = -1;

    private final World world;
    private final Region region;
    private final List<Connector> connectors;
    private final HttpServer server;
    private final ExecutorService threads;

    ConnectApi(World world, Region region, List<Connector> connectors) {
        this.world = world;
        this.region = region;
        this.connectors = connectors;
        this.threads = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "connect-" + region.side());
            thread.setDaemon(true);
            return thread;
        });
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka Connect of " + region.aws() + " found no port on loopback", e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Optional<Faults.Kind> fault = world.faults().of("connect." + region.side());
        if (fault.isPresent() && fault.get() != Faults.Kind.FAIL) {
            // Left open and unanswered: the caller waits until it gives up.
            return;
        }
        Answer answer = fault.isPresent() ? error(500, "The worker is not ready") : answer(exchange);
        byte[] body = JSON.writeValueAsBytes(answer.body());
        boolean empty = answer.status() == 204;
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), empty ? NO_BODY : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private record Answer(int status, Object body) {}

    private static Answer error(int status, String message) {
        return new Answer(status, Map.of("error_code", status, "message", message));
    }

    private Answer answer(HttpExchange exchange) {
        String[] path = exchange.getRequestURI().getPath().split("/");
        if (path.length == 0) {
            return new Answer(200, Map.of("version", "4.3.1", "kafka_cluster_id", "aot-n-" + region.aws() + "-msk"));
        }
        if (!path[1].equals("connectors")) {
            return error(404, "HTTP 404 Not Found");
        }
        if (path.length == 2) {
            return new Answer(200, connectors.stream().map(Connector::name).toList());
        }
        return connectors.stream()
                .filter(connector -> connector.name().equals(path[2]))
                .findFirst()
                .map(connector -> one(connector, path.length == 3 ? "" : path[3], exchange.getRequestMethod()))
                .orElseGet(() -> error(404, "Connector " + path[2] + " not found"));
    }

    private Answer one(Connector connector, String part, String method) {
        return switch (method + " " + part) {
            case "GET " ->
                new Answer(
                        200,
                        Map.of(
                                "name",
                                connector.name(),
                                "config",
                                config(connector),
                                "tasks",
                                List.of(),
                                "type",
                                "sink"));
            case "GET config" -> new Answer(200, config(connector));
            case "GET status" -> new Answer(200, status(connector));
            case "POST restart" -> {
                connector.restart();
                yield new Answer(204, Map.of());
            }
            default -> error(405, "HTTP 405 Method Not Allowed");
        };
    }

    private static Map<String, String> config(Connector connector) {
        boolean hub = connector.name().equals(Connectors.OPSHUB);
        return Map.of(
                "name",
                connector.name(),
                "topics",
                hub ? "prod.flight.events.v1" : "prod.flight.plans.v1",
                "tasks.max",
                "1",
                "consumer.bootstrap.servers",
                "kafka.nxop.com:9094");
    }

    private Map<String, Object> status(Connector connector) {
        String state = connector.state(region);
        String worker = region == Region.EAST ? "10.64.8.21:8083" : "10.80.8.21:8083";
        Map<String, Object> task = state.equals("FAILED")
                ? Map.of("id", 0, "state", state, "worker_id", worker, "trace", "TimeoutException: no broker answers")
                : Map.of("id", 0, "state", state, "worker_id", worker);
        return Map.of(
                "name",
                connector.name(),
                "connector",
                Map.of("state", state, "worker_id", worker),
                "tasks",
                List.of(task),
                "type",
                "sink");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
