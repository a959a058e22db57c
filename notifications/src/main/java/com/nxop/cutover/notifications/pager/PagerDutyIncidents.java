package com.nxop.cutover.notifications.pager;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published REST API: who has acknowledged the incident of a dedup key. {@code GET /incidents?incident_key=KEY}. */
public final class PagerDutyIncidents {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient http;

    /** @param baseUrl for example {@code https://api.pagerduty.com} */
    public PagerDutyIncidents(String baseUrl, String token) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(PATIENCE);
        http = RestClient.builder()
                .baseUrl(baseUrl.replaceAll("/+$", ""))
                .defaultHeader("Authorization", "Token token=" + token)
                .defaultHeader("Accept", "application/vnd.pagerduty+json;version=2")
                .requestFactory(requests)
                .build();
    }

    /** Name of whoever acknowledged it; empty while nobody has. Throws when it cannot be read. */
    Optional<String> acknowledgedBy(String dedupKey) {
        String body = http.get()
                .uri(uri -> uri.path("/incidents")
                        .queryParam("incident_key", "{key}")
                        .queryParam("statuses[]", "acknowledged")
                        .build(dedupKey))
                .retrieve()
                .body(String.class);
        for (JsonNode incident : JSON.readTree(body == null ? "{}" : body).path("incidents")) {
            JsonNode by = incident.path("acknowledgements").path(0).path("acknowledger");
            if (incident.path("incident_key").asString("").equals(dedupKey)) {
                return Optional.of(by.path("summary").asString("somebody in PagerDuty"));
            }
        }
        return Optional.empty();
    }
}
