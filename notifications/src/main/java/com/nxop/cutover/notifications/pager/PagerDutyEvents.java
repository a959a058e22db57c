package com.nxop.cutover.notifications.pager;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** The published Events API v2: {@code POST /v2/enqueue} and {@code POST /v2/change/enqueue}. */
public final class PagerDutyEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AFTER_TOO_MANY = Duration.ofSeconds(30);
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY = 429;
    private static final int MOST_SAID = 200;

    private final RestClient http;
    private final String routingKey;

    /** @param baseUrl for example {@code https://events.pagerduty.com} */
    public PagerDutyEvents(String baseUrl, String routingKey) {
        this.routingKey = routingKey;
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(PATIENCE);
        http = RestClient.builder()
                .baseUrl(baseUrl.replaceAll("/+$", "").replaceAll("/v2/enqueue$", ""))
                .requestFactory(requests)
                .build();
    }

    /** What became of one event. */
    sealed interface Reply {
        /** Accepted, 202. */
        record Taken() implements Reply {}

        /** Never will be: bad key or body. */
        record Refused(String why) implements Reply {}

        /** Too many, trouble over there, or no answer. Sending again is harmless: the dedup key is the same. */
        record Later(String why, Optional<Duration> after) implements Reply {}
    }

    Reply post(boolean change, String body) {
        try {
            return http.post()
                    .uri(change ? "/v2/change/enqueue" : "/v2/enqueue")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(PageJson.withKey(routingKey, body))
                    .exchange((request, response) -> reply(
                            response.getStatusCode(),
                            response.getHeaders(),
                            new String(
                                    response.getBody().readNBytes(MOST_SAID),
                                    java.nio.charset.StandardCharsets.UTF_8)));
        } catch (ResourceAccessException away) {
            return new Reply.Later("no answer (" + away.getMostSpecificCause() + ")", Optional.empty());
        }
    }

    private static Reply reply(HttpStatusCode status, HttpHeaders headers, String said) {
        if (status.value() == ACCEPTED) {
            return new Reply.Taken();
        }
        String why = "HTTP " + status.value() + " " + said;
        if (status.value() == TOO_MANY) {
            return new Reply.Later(why, Optional.of(retryAfter(headers.getFirst(HttpHeaders.RETRY_AFTER))));
        }
        return status.is4xxClientError() ? new Reply.Refused(why) : new Reply.Later(why, Optional.empty());
    }

    private static Duration retryAfter(@Nullable String header) {
        return header != null && header.matches("\\d{1,4}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : AFTER_TOO_MANY;
    }
}
