package com.nxop.cutover.rehearsal.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Server-Sent Events to the pages: first a snapshot, then each change the person sees. */
final class LiveFeed implements AutoCloseable {

    private static final int PAGES = 40;
    private static final int BEHIND = 1_000;
    private static final long BEAT_SECONDS = 10;

    private final Office office;
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    LiveFeed(Office office) {
        this.office = office;
    }

    void handle(HttpExchange exchange, String personId) throws IOException {
        if (pages.incrementAndGet() > PAGES) {
            pages.decrementAndGet();
            Http.send(exchange, 503, "text/plain", "Over " + PAGES + " pages are open; close some and reload");
            return;
        }
        BlockingQueue<JsonNode> queue = new ArrayBlockingQueue<>(BEHIND);
        AtomicBoolean lost = new AtomicBoolean();
        Consumer<RoomNews> listener = news -> {
            if (news.isFor(personId) && !queue.offer(news.json())) {
                lost.set(true);
            }
        };
        office.room().listen(listener);
        try (OutputStream out = open(exchange)) {
            write(out, Snapshot.of(office, personId).toString());
            while (!lost.get() && !closed.get()) {
                Optional<JsonNode> next = Optional.ofNullable(queue.poll(BEAT_SECONDS, TimeUnit.SECONDS));
                write(out, next.map(JsonNode::toString).orElse("{\"kind\":\"BEAT\"}"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            office.room().unlisten(listener);
            pages.decrementAndGet();
        }
    }

    private static OutputStream open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void write(OutputStream out, String json) throws IOException {
        out.write(("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
