package com.nxop.cutover.notifications.relay;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** To a web hook, as JSON, signed as {@link Signature} says. The id of a message is the same for every attempt. */
public final class HookCarrier implements Carrier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AFTER_TOO_MANY = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Signature signature;
    private final InstantSource clock;
    private final RestClient http;

    /** @param clock the machine's; the other side compares the time of the signature with its own */
    public HookCarrier(Signature signature, InstantSource clock) {
        this.signature = signature;
        this.clock = clock;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public Carried carry(Bulletin bulletin, String key) {
        Optional<URI> address = address(bulletin.to());
        if (address.isEmpty()) {
            return new Carried.Refused(
                    "the web hook's address is not https; correct the 'webhook' of the plan's communications");
        }
        byte[] body = json.writeValueAsString(body(bulletin)).getBytes(StandardCharsets.UTF_8);
        try {
            return http.post()
                    .uri(address.get())
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(headers -> signature.of(key, clock.instant(), body).forEach(headers::set))
                    .body(body)
                    .exchange((request, response) -> carried(response.getStatusCode(), response.getHeaders()));
        } catch (ResourceAccessException away) {
            return new Carried.Later("no answer (" + away.getMostSpecificCause() + ")", Optional.empty());
        }
    }

    private static Map<String, Object> body(Bulletin bulletin) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "cutover.notice");
        body.put("run", bulletin.run());
        body.put("notice", bulletin.key());
        body.put("message", bulletin.message());
        body.put("subject", bulletin.subject());
        body.put("text", bulletin.text());
        body.put("facts", bulletin.facts());
        return body;
    }

    /** What is told stays between us: https, or this machine itself. */
    private static Optional<URI> address(String given) {
        try {
            URI address = URI.create(given);
            boolean here = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
            boolean fine = address.getHost() != null && ("https".equals(address.getScheme()) || here);
            return fine ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Carried carried(HttpStatusCode status, HttpHeaders headers) {
        String why = "the web hook answers HTTP " + status.value();
        if (status.is2xxSuccessful()) {
            return new Carried.Taken();
        }
        if (status.value() == TOO_MANY) {
            return new Carried.Later(why, Optional.of(pause(headers.getFirst(HttpHeaders.RETRY_AFTER))));
        }
        return status.is5xxServerError() ? new Carried.Later(why, Optional.empty()) : new Carried.Refused(why);
    }

    private static Duration pause(@Nullable String header) {
        return header != null && header.matches("\\d{1,4}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : AFTER_TOO_MANY;
    }
}
