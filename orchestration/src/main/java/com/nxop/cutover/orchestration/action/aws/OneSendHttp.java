package com.nxop.cutover.orchestration.action.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Carries SDK calls over the JDK's HTTP client. The SDK's own carrier sits on {@code HttpURLConnection}, which sends a
 * POST a second time by itself when the connection breaks before the reply; a change must not be sent twice. This one
 * also stops at once when a call's time is up, and tells "never connected" from "answer lost".
 */
final class OneSendHttp implements SdkHttpClient {

    /** Set by the JDK's client itself; it refuses them from outside. */
    private static final Set<String> OWN = caseless("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient http;

    OneSendHttp(Duration connect) {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Sending(request);
    }

    @Override
    public String clientName() {
        return "JdkHttp";
    }

    @Override
    public void close() {
        // The JDK's client ends its threads when nothing refers to it any more.
    }

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }

    private final class Sending implements ExecutableHttpRequest {

        private final HttpExecuteRequest request;
        private volatile CompletableFuture<HttpResponse<byte[]>> reply = new CompletableFuture<>();

        Sending(HttpExecuteRequest request) {
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(toJdk(), BodyHandlers.ofByteArray());
            reply = sent;
            try {
                return toSdk(sent.get());
            } catch (InterruptedException stopped) {
                sent.cancel(true);
                Thread.currentThread().interrupt();
                throw (IOException)
                        new InterruptedIOException("stopped while waiting for the answer").initCause(stopped);
            } catch (CancellationException aborted) {
                throw new IOException("the call was given up before an answer came", aborted);
            } catch (ExecutionException failed) {
                throw asIo(failed.getCause() == null ? failed : failed.getCause());
            }
        }

        @Override
        public void abort() {
            reply.cancel(true);
        }

        private HttpRequest toJdk() throws IOException {
            SdkHttpRequest asked = request.httpRequest();
            HttpRequest.Builder built =
                    HttpRequest.newBuilder(asked.getUri()).method(asked.method().name(), body());
            asked.forEachHeader((name, values) -> {
                if (!OWN.contains(name)) {
                    values.forEach(value -> built.header(name, value));
                }
            });
            return built.build();
        }

        private BodyPublisher body() throws IOException {
            if (request.contentStreamProvider().isEmpty()) {
                return BodyPublishers.noBody();
            }
            try (InputStream content = request.contentStreamProvider().get().newStream()) {
                return BodyPublishers.ofByteArray(content.readAllBytes());
            }
        }

        private static HttpExecuteResponse toSdk(HttpResponse<byte[]> got) {
            AbortableInputStream content = AbortableInputStream.create(new ByteArrayInputStream(got.body()));
            return HttpExecuteResponse.builder()
                    .response(SdkHttpFullResponse.builder()
                            .statusCode(got.statusCode())
                            .headers(got.headers().map())
                            .content(content)
                            .build())
                    .responseBody(content)
                    .build();
        }

        private static IOException asIo(Throwable cause) {
            return cause instanceof IOException io ? io : new IOException(cause);
        }
    }
}
