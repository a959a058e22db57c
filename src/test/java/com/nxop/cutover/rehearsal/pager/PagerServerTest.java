package com.nxop.cutover.rehearsal.pager;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagerServerTest {

    private final World world = new World(new WorldClock(Instant.parse("2026-11-25T02:00:00Z"), 200), 1);
    private final PagerServer pager = PagerServer.start(world);
    private final String base = pager.spring().getOrDefault("pagerduty.events-url", "");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        pager.close();
        world.close();
    }

    @Test
    void eventsOfOneKeyAreOneIncident() throws Exception {
        List<Incident> heard = new ArrayList<>();
        pager.onIncident(heard::add);

        HttpResponse<String> answer = event("trigger", "run-1/gate-2");
        event("trigger", "run-1/gate-2");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Json.read(answer.body()).path("dedup_key").asString()).isEqualTo("run-1/gate-2");
        assertThat(heard).hasSize(1);
        assertThat(pager.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.triggers()).isEqualTo(2);
            assertThat(incident.status()).isEqualTo("triggered");
        });
    }

    @Test
    void aPersonAcknowledgesAndAResolveEndsIt() throws Exception {
        event("trigger", "run-1/step");

        assertThat(pager.ack("Ines (Incident Commander)")).isEqualTo(1);

        assertThat(pager.incidents().get(0).acknowledgedBy()).isEqualTo(Optional.of("Ines (Incident Commander)"));
        assertThat(rest("GET", "/incidents?statuses%5B%5D=acknowledged", "").body())
                .contains("Ines (Incident Commander)");
        event("resolve", "run-1/step");
        assertThat(pager.incidents().get(0).status()).isEqualTo("resolved");
        assertThat(pager.ack("run-1/step", "Omar (Operations)")).isFalse();
    }

    @Test
    void theRestApiTakesAnIncidentInTheNameOfItsSender() throws Exception {
        event("trigger", "run-1/step");
        String id = pager.incidents().get(0).id();

        HttpResponse<String> answer = rest(
                "PUT",
                "/incidents/" + id,
                "{\"incident\":{\"type\":\"incident_reference\",\"status\":\"acknowledged\"}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(pager.incidents().get(0).acknowledgedBy()).isEqualTo(Optional.of("Omar (Operations)"));
    }

    @Test
    void onCallsAreToldInOrderAndOnlyWithAToken() throws Exception {
        assertThat(Json.read(rest("GET", "/oncalls", "").body())
                        .path("oncalls")
                        .path(0)
                        .path("user")
                        .path("name")
                        .asString())
                .isEqualTo("Ines (Incident Commander)");
        assertThat(send("GET", "/oncalls", "", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void anEventThatLacksSomethingIsRefusedWithReasons() throws Exception {
        HttpResponse<String> answer = send(
                "POST",
                "/v2/enqueue",
                "{\"routing_key\":\"wrong\",\"event_action\":\"trigger\",\"payload\":{\"severity\":\"bad\"}}",
                Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("routing_key", "payload.summary", "payload.source", "payload.severity");
    }

    @Test
    void changesAreKeptApartFromIncidents() throws Exception {
        String body = "{\"routing_key\":\"" + pager.spring().get("pagerduty.routing-key")
                + "\",\"payload\":{\"summary\":\"Phase 1 started\",\"timestamp\":\"2026-11-25T02:00:00Z\"}}";

        assertThat(send("POST", "/v2/change/enqueue", body, Map.of()).statusCode())
                .isEqualTo(202);

        assertThat(pager.changes()).containsExactly("Phase 1 started");
        assertThat(pager.incidents()).isEmpty();
    }

    @Test
    void aThrottledPagerAnswers429() throws Exception {
        world.faults().set("pager.enqueue", Kind.FAIL);

        assertThat(event("trigger", "run-1/step").statusCode()).isEqualTo(429);

        assertThat(pager.incidents()).isEmpty();
    }

    private HttpResponse<String> event(String action, String key) throws Exception {
        Map<String, Object> payload =
                Json.object("summary", "Gate 2 waits", "source", "cutover", "severity", "critical");
        Map<String, Object> event = Json.object(
                "routing_key", String.valueOf(pager.spring().get("pagerduty.routing-key")),
                "event_action", action,
                "dedup_key", key,
                "payload", payload);
        return send("POST", "/v2/enqueue", Json.write(event), Map.of());
    }

    private HttpResponse<String> rest(String method, String path, String body) throws Exception {
        String token = "Token token=" + pager.spring().get("pagerduty.api-token");
        return send(method, path, body, Map.of("Authorization", token, "From", "operations@nxop.example"));
    }

    private HttpResponse<String> send(String method, String path, String body, Map<String, String> headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
