package com.nxop.cutover.rehearsal.slack;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Socket Mode: the bot calls in with a ticket from {@code apps.connections.open}, and requests go down that line. */
final class SocketMode extends WebSocketServer implements AutoCloseable {

    private static final int TICKETS_KEPT = 100;
    private static final int POLICY_VIOLATION = 1008;

    private final Ids ids;
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final List<WebSocket> lines = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final AtomicInteger turns = new AtomicInteger();
    private final CountDownLatch ready = new CountDownLatch(1);

    SocketMode(Ids ids) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.ids = ids;
        setDaemon(true);
        setReuseAddr(true);
    }

    void begin() throws InterruptedException {
        start();
        if (!ready.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The rehearsal's Socket Mode did not start within 10 s; try again");
        }
    }

    /** A URL good for one connection. */
    String url() {
        if (tickets.size() > TICKETS_KEPT) {
            tickets.clear();
        }
        String ticket = ids.next("ticket");
        tickets.add(ticket);
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + Ids.APP;
    }

    boolean connected() {
        return !lines.isEmpty();
    }

    /** Sends down one of the lines, each in its turn, and waits for the acknowledgement. */
    BotReply send(Envelope envelope, Duration within) {
        String id = ids.next("envelope");
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        awaited.put(id, answer);
        try {
            List<WebSocket> now = List.copyOf(lines);
            now.get(Math.floorMod(turns.getAndIncrement(), now.size()))
                    .send(wrap(id, envelope).toString());
            return new BotReply(200, answer.get(within.toMillis(), TimeUnit.MILLISECONDS), "");
        } catch (TimeoutException e) {
            return BotReply.failed(0, "operation_timeout");
        } catch (ExecutionException | RuntimeException e) {
            return BotReply.failed(0, "dispatch_failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BotReply.failed(0, "dispatch_failed");
        } finally {
            awaited.remove(id);
        }
    }

    private static ObjectNode wrap(String id, Envelope envelope) {
        ObjectNode wrapped = Json.object()
                .put("envelope_id", id)
                .put("type", envelope.kind().socketName())
                .put("accepts_response_payload", envelope.kind() != Envelope.Kind.EVENT);
        if (envelope.kind() == Envelope.Kind.EVENT) {
            wrapped.put("retry_attempt", 0).put("retry_reason", "");
        }
        wrapped.set("payload", envelope.payload());
        return wrapped;
    }

    /** Asks every line to reconnect, as Slack does when it moves a connection. */
    void refresh() {
        ObjectNode message = Json.object().put("type", "disconnect").put("reason", "refresh_requested");
        message.putObject("debug_info").put("host", "rehearsal");
        lines.forEach(line -> line.send(message.toString()));
    }

    /** Cuts every line without a word. */
    void cut() {
        lines.forEach(line -> line.closeConnection(1006, "cut"));
    }

    @Override
    public void onOpen(WebSocket line, ClientHandshake handshake) {
        Optional<String> ticket = tickets.stream()
                .filter(one -> handshake.getResourceDescriptor().contains("ticket=" + one + "&"))
                .findFirst();
        if (ticket.isEmpty()) {
            line.close(POLICY_VIOLATION, "unknown ticket");
            return;
        }
        tickets.remove(ticket.get());
        lines.add(line);
        ObjectNode hello = Json.object().put("type", "hello").put("num_connections", lines.size());
        hello.putObject("connection_info").put("app_id", Ids.APP);
        hello.putObject("debug_info").put("host", "rehearsal").put("approximate_connection_time", 18_060);
        line.send(hello.toString());
    }

    @Override
    public void onMessage(WebSocket line, String text) {
        JsonNode message = Json.readObject(text);
        Optional.ofNullable(awaited.get(Json.text(message, "envelope_id")))
                .ifPresent(answer ->
                        answer.complete(message.path("payload").isObject() ? message.path("payload") : Json.object()));
    }

    @Override
    public void onClose(WebSocket line, int code, String reason, boolean remote) {
        lines.remove(line);
    }

    @Override
    public void onError(WebSocket line, Exception problem) {
        // A broken line is closed by the library right after, and onClose forgets it.
    }

    @Override
    public void onStart() {
        ready.countDown();
    }

    @Override
    public void close() {
        try {
            stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
