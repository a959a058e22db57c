package com.nxop.cutover.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BinaryOperator;

/** Slash commands at a steady rate, sent when they are due whether or not the one before was answered. */
record Load(int perSecond, int seconds) {

    /**
     * How long answers took, each from the moment the request was due.
     *
     * @param failed of {@code sent}, how many were not answered with 200
     * @param first milliseconds of the one before all others
     * @param nanos of those that were answered with 200
     */
    record Figures(int sent, int failed, double first, List<Long> nanos) {

        /** Milliseconds. */
        double most() {
            return nanos.stream().mapToLong(Long::longValue).max().orElse(0) / 1e6;
        }
    }

    /** @param sign timestamp and body to signature */
    Figures drive(URI door, BinaryOperator<String> sign) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        long began = System.nanoTime();
        int status = client.send(request(door, sign, -1), HttpResponse.BodyHandlers.ofString())
                .statusCode();
        double first = (System.nanoTime() - began) / 1e6;
        List<Optional<Long>> all =
                steady(client, door, sign).stream().map(CompletableFuture::join).toList();
        List<Long> answered = all.stream().flatMap(Optional::stream).toList();
        int failed = all.size() - answered.size() + (status == 200 ? 0 : 1);
        return new Figures(all.size() + 1, failed, first, answered);
    }

    /** Nanoseconds of each, empty where it was not answered with 200. */
    private List<CompletableFuture<Optional<Long>>> steady(HttpClient client, URI door, BinaryOperator<String> sign) {
        List<CompletableFuture<Optional<Long>>> all = new ArrayList<>();
        long start = System.nanoTime();
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int number = 0; number < perSecond * seconds; number++) {
            long due = start + number * gap;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            all.add(client.sendAsync(request(door, sign, number), HttpResponse.BodyHandlers.ofString())
                    .thenApply(answer ->
                            answer.statusCode() == 200 ? Optional.of(System.nanoTime() - due) : Optional.empty()));
        }
        return all;
    }

    private static HttpRequest request(URI door, BinaryOperator<String> sign, int number) {
        String body = "command=%2Fcutover&text=time&user_id=U0OLA&user_name=ola&team_id=&channel_id=C01001"
                + "&channel_name=nxop-cutover&api_app_id=A1&trigger_id=bench." + number;
        String now = Long.toString(Clock.systemUTC().instant().getEpochSecond());
        return HttpRequest.newBuilder(door)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", now)
                .header("X-Slack-Signature", sign.apply(now, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
