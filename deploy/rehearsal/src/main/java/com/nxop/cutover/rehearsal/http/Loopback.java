package com.nxop.cutover.rehearsal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server on 127.0.0.1 and a free port, reachable from this machine only. */
public final class Loopback implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loopback.class);

    static {
        // Without it every small keep-alive answer waits some 40 ms for the peer's delayed ACK.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final String name;
    private final Answer answer;
    private final HttpServer server;
    private final ExecutorService threads;

    private Loopback(String name, Answer answer, HttpServer server) {
        this.name = name;
        this.answer = answer;
        this.server = server;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    public static Loopback start(String name, Answer answer) {
        try {
            InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            Loopback loopback = new Loopback(name, answer, HttpServer.create(anyPort, 0));
            loopback.server.createContext("/", loopback::handle);
            loopback.server.setExecutor(loopback.threads);
            loopback.server.start();
            return loopback;
        } catch (IOException noPort) {
            throw new UncheckedIOException("No port on 127.0.0.1 for " + name + "; free one and start again", noPort);
        }
    }

    /** For example {@code http://127.0.0.1:40123}, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Reply> reply = answer.answer(Call.of(exchange));
            if (reply.isPresent()) {
                send(exchange, reply.get());
            }
        } catch (RuntimeException bug) {
            LOG.error("{} could not answer {} {}", name, exchange.getRequestMethod(), exchange.getRequestURI(), bug);
            throw bug;
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body();
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
        }
        boolean bodyless = body.length == 0 || head;
        exchange.sendResponseHeaders(reply.status(), bodyless ? -1 : body.length);
        if (!bodyless) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
