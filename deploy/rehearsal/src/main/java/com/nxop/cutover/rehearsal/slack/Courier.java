package com.nxop.cutover.rehearsal.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Carries requests to the bot: down its socket when one is open, else signed to its request URL. Without either nobody is
 * reached, whoever may listen where bots usually do.
 */
final class Courier {

    private static final String NOBODY = "dispatch_failed";

    private final WorkspaceSettings settings;
    private final SocketMode socket;
    private final SlackFaults faults;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile Optional<URI> requestUrl = Optional.empty();

    Courier(Office office, SocketMode socket) {
        this.settings = office.settings();
        this.socket = socket;
        this.faults = office.desks().faults();
    }

    void deliverTo(URI url) {
        requestUrl = Optional.of(url);
    }

    BotReply send(Envelope envelope) {
        return switch (faults.inbound()) {
            case LOST -> BotReply.failed(0, "operation_timeout");
            case NORMAL -> once(envelope, Map.of());
            case TWICE -> {
                BotReply first = once(envelope, Map.of());
                once(envelope, Map.of());
                yield first;
            }
        };
    }

    /** Events are tried a second time when the first try was not answered well, as Slack does. */
    BotReply sendEvent(Envelope envelope) {
        BotReply first = send(envelope);
        if (first.accepted() || faults.inbound() == SlackFaults.Inbound.LOST || socket.connected()) {
            return first;
        }
        String reason = first.status() == 0 ? "http_timeout" : "http_error";
        return once(envelope, Map.of("X-Slack-Retry-Num", "1", "X-Slack-Retry-Reason", reason));
    }

    private BotReply once(Envelope envelope, Map<String, String> headers) {
        if (socket.connected()) {
            return socket.send(envelope, settings.timing().answerWithin());
        }
        return requestUrl.map(url -> post(url, envelope, headers)).orElseGet(() -> BotReply.failed(0, NOBODY));
    }

    private BotReply post(URI url, Envelope envelope, Map<String, String> headers) {
        String body = envelope.body();
        Signature signature =
                Signature.of(settings.app().signingSecret(), settings.timing().realClock(), body);
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(settings.timing().answerWithin())
                .header("Content-Type", envelope.contentType())
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", signature.timestamp())
                .header("X-Slack-Signature", signature.value())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean good = response.statusCode() / 100 == 2;
            return new BotReply(
                    response.statusCode(), parse(response.body()), good ? "" : "http_status_" + response.statusCode());
        } catch (HttpTimeoutException e) {
            return BotReply.failed(0, "operation_timeout");
        } catch (IOException e) {
            return BotReply.failed(0, NOBODY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BotReply.failed(0, NOBODY);
        }
    }

    private static JsonNode parse(String body) {
        if (body.isBlank()) {
            return Json.object();
        }
        return body.stripLeading().startsWith("{")
                ? Json.readObject(body)
                : Json.object().put("text", body);
    }
}
