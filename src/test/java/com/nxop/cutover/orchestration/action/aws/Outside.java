package com.nxop.cutover.orchestration.action.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An address that answers as a test scripts it, also not at all. Calls without an address of their own come here. */
public final class Outside implements AutoCloseable {

    private static final String ENDPOINT = "aws.endpointUrl";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Reply> script = call -> new Reply.HangUp();

    private Outside() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static Outside start() throws IOException {
        Outside outside = new Outside();
        System.setProperty(ENDPOINT, outside.address().toString());
        System.setProperty("aws.accessKeyId", "AKIAREHEARSAL");
        System.setProperty("aws.secretAccessKey", "rehearsal");
        return outside;
    }

    /** One of several addresses; the default endpoint stays as it is. */
    public static Outside beside() throws IOException {
        System.setProperty("aws.accessKeyId", "AKIAREHEARSAL");
        System.setProperty("aws.secretAccessKey", "rehearsal");
        return new Outside();
    }

    public Outside answering(Function<Asked, Reply> calls) {
        script = calls;
        return this;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
        if (address().toString().equals(System.getProperty(ENDPOINT))) {
            System.clearProperty(ENDPOINT);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Asked call = Asked.of(exchange);
        asked.add(call);
        try (exchange) {
            Reply reply = script.apply(call);
            if (reply instanceof Reply.Say say) {
                byte[] body = say.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", say.type());
                say.header().ifPresent(pair -> exchange.getResponseHeaders().set(pair.get(0), pair.get(1)));
                exchange.sendResponseHeaders(say.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            } else if (reply instanceof Reply.Silence) {
                over.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * One call as it came in.
     *
     * @param action operation asked for, or the path
     * @param region region it was signed for
     */
    public record Asked(String action, String region, String body) {

        static Asked of(HttpExchange exchange) {
            try {
                String raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
                boolean form = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                        .orElse("")
                        .contains("form");
                String body = form ? URLDecoder.decode(raw, StandardCharsets.UTF_8) : raw;
                String path = exchange.getRequestURI().toString();
                String action = target != null
                        ? target.substring(target.indexOf('.') + 1)
                        : form ? body.replaceAll("(?s).*?Action=(\\w+).*", "$1") : path;
                String scope = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                        .orElse("Credential=-/-/unsigned/-/-");
                return new Asked(action, scope.replaceAll(".*Credential=", "").split("/", -1)[2], body);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** What comes back. */
    public sealed interface Reply {

        record Say(int status, String type, String body, Optional<List<String>> header) implements Reply {}

        /** The connection breaks after the request was read. */
        record HangUp() implements Reply {}

        /** Nothing comes, the connection stays. */
        record Silence() implements Reply {}

        static Reply xml(String body) {
            return new Say(200, "text/xml", body, Optional.empty());
        }

        static Reply json(String body) {
            return new Say(200, "application/x-amz-json-1.0", body, Optional.empty());
        }

        static Reply xmlError(int status, String code, String message) {
            return new Say(
                    status,
                    "text/xml",
                    "<ErrorResponse><Error><Code>" + code + "</Code><Message>" + message
                            + "</Message></Error><RequestId>r-1</RequestId></ErrorResponse>",
                    Optional.empty());
        }

        static Reply jsonError(int status, String code, String message) {
            return new Say(
                    status,
                    "application/x-amz-json-1.0",
                    "{\"__type\":\"" + code + "\",\"message\":\"" + message + "\"}",
                    Optional.of(List.of("x-amzn-ErrorType", code)));
        }
    }
}
