package com.nxop.cutover.rehearsal.gtm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.akamai.edgegrid.signer.ClientCredential;
import com.akamai.edgegrid.signer.EdgeGridV1Signer;
import com.akamai.edgegrid.signer.Request;
import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Span;
import com.nxop.cutover.rehearsal.world.Truth.Place;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GtmServerTest {

    private static final EdgeGridCredentials CREDENTIALS = EdgeGridCredentials.rehearsal();
    private static final String PROPERTY = "/config-gtm/v1/domains/nxop.com.akadns.net/properties/api";
    private static final String STATUS = "/config-gtm/v1/domains/nxop.com.akadns.net/status/current";

    private final World world = new World(new WorldClock(Instant.parse("2026-11-25T02:00:00Z"), 50), 1);
    private final GtmServer gtm = GtmServer.start(world, CREDENTIALS);
    private final String base = gtm.spring().getOrDefault("akamai.base-url", "");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        gtm.close();
        world.close();
    }

    @Test
    void aPutIsPendingBeforeItIsCompleteAndOnlyThenTrue() throws Exception {
        HttpResponse<String> answer = put(towardsWest(property()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.read(answer.body())
                        .path("status")
                        .path("propagationStatus")
                        .asString())
                .isEqualTo("PENDING");
        assertThat(world.truth().gtm()).isEqualTo(Place.EAST);
        await().until(() -> world.truth().gtm() == Place.WEST);
        assertThat(status()).isEqualTo("COMPLETE");
        await().until(() -> !world.spans().isEmpty());
        Span span = world.spans().get(0);
        assertThat(span.layer()).isEqualTo("gtm");
        assertThat(span.needed()).isGreaterThan(Duration.ofSeconds(30));
    }

    @Test
    void aPutReplacesTheWholePropertyAndKeepsWhatItNames() throws Exception {
        ObjectNode wanted = towardsWest(property());
        wanted.put("aFieldNobodyKnows", 7);
        wanted.remove("livenessTests");

        put(wanted);

        JsonNode now = property();
        assertThat(now.path("aFieldNobodyKnows").asInt()).isEqualTo(7);
        assertThat(now.has("livenessTests")).isFalse();
    }

    @Test
    void anEditByAnotherTeamChangesLastModified() throws Exception {
        String before = property().path("lastModified").asString();
        Instant start = world.clock().instant();
        await().until(() -> world.clock().instant().isAfter(start.plusSeconds(1)));

        gtm.editedByAnotherTeam();

        assertThat(property().path("lastModified").asString()).isNotEqualTo(before);
    }

    @Test
    void aDeniedChangeNeverBecomesTrue() throws Exception {
        world.faults().set("gtm.propagation", Kind.FAIL);

        put(towardsWest(property()));

        await().until(() -> status().equals("DENIED"));
        assertThat(world.truth().gtm()).isEqualTo(Place.EAST);
    }

    @Test
    void anIgnoredPropagationStaysPending() throws Exception {
        world.faults().set("gtm.propagation", Kind.IGNORED);
        Instant start = world.clock().instant();

        put(towardsWest(property()));

        await().until(() -> world.clock().instant().isAfter(start.plusSeconds(90)));
        assertThat(status()).isEqualTo("PENDING");
    }

    @Test
    void aFailingPutChangesNothing() throws Exception {
        world.faults().set("gtm.PUT", Kind.FAIL);

        assertThat(put(towardsWest(property())).statusCode()).isEqualTo(500);

        assertThat(status()).isEqualTo("COMPLETE");
    }

    @Test
    void anUnsignedCallAndAWrongSecretAreRefused() throws Exception {
        EdgeGridCredentials wrong = new EdgeGridCredentials(
                CREDENTIALS.host(), CREDENTIALS.clientToken(), "another secret", CREDENTIALS.accessToken());

        assertThat(send("GET", PROPERTY, "", "").statusCode()).isEqualTo(401);
        assertThat(send("GET", PROPERTY, "", signature("GET", PROPERTY, "", wrong))
                        .body())
                .contains("The signature does not match");
    }

    @Test
    void aSignatureIsGoodForOneCallOnly() throws Exception {
        String signature = signature("GET", PROPERTY, "", CREDENTIALS);

        assertThat(send("GET", PROPERTY, "", signature).statusCode()).isEqualTo(200);
        assertThat(send("GET", PROPERTY, "", signature).body()).contains("Invalid nonce");
        String forStatus = signature("GET", STATUS, "", CREDENTIALS);
        assertThat(send("GET", PROPERTY, "", forStatus).body()).contains("does not match");
    }

    @Test
    void theContentOfAPostIsPartOfTheSignature() throws Exception {
        String signature = signature("POST", PROPERTY, "{}", CREDENTIALS);

        assertThat(send("POST", PROPERTY, "{\"changed\":true}", signature).statusCode())
                .isEqualTo(401);
        assertThat(send("POST", PROPERTY, "{}", signature).statusCode()).isEqualTo(405);
    }

    @Test
    void anOldTimestampIsRefused() throws Exception {
        String stale = signature("GET", PROPERTY, "", CREDENTIALS)
                .replaceFirst("timestamp=[^;]+;", "timestamp=20200101T00:00:00+0000;");

        assertThat(send("GET", PROPERTY, "", stale).body()).contains("Invalid timestamp");
    }

    private static ObjectNode towardsWest(JsonNode property) {
        ObjectNode wanted = (ObjectNode) property.deepCopy();
        wanted.path("trafficTargets").forEach(target -> {
            boolean west = target.path("datacenterId").asInt() == 3132;
            ((ObjectNode) target).put("enabled", west).put("weight", west ? 1.0 : 0.0);
        });
        return wanted;
    }

    private JsonNode property() throws Exception {
        return Json.read(signed("GET", PROPERTY, "").body());
    }

    private String status() throws Exception {
        return Json.read(signed("GET", STATUS, "").body())
                .path("propagationStatus")
                .asString();
    }

    private HttpResponse<String> put(JsonNode property) throws Exception {
        return signed("PUT", PROPERTY, property.toString());
    }

    private HttpResponse<String> signed(String method, String path, String body) throws Exception {
        return send(method, path, body, signature(method, path, body, CREDENTIALS));
    }

    private static String signature(String method, String path, String body, EdgeGridCredentials who) throws Exception {
        ClientCredential credential = ClientCredential.builder()
                .host(who.host())
                .clientToken(who.clientToken())
                .clientSecret(who.clientSecret())
                .accessToken(who.accessToken())
                .build();
        Request request = Request.builder()
                .method(method)
                .uri("https://" + who.host() + path)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
        return new EdgeGridV1Signer().getSignature(request, credential);
    }

    private HttpResponse<String> send(String method, String path, String body, String signature) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("Authorization", signature);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
