package com.nxop.cutover.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.support.MemoryCutover;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {

    private final SettableClock clock = new SettableClock(Runs.TWO);
    private final MemoryCutover cutover = new MemoryCutover(Plans.small(), clock);
    private WebBot bot;

    @BeforeEach
    void open() {
        bot = WebBot.open(cutover, clock);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("detail").asString()).isNotBlank();
    }

    private void prepared() {
        assertThat(bot.say(WebBot.INES, "prepare", "/api/v1/commands", "{\"text\":\"go-no-go\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyRouteIsClosedWithoutAToken() {
        for (Route route : Route.ALL) {
            String path = ApiDoor.API + route.path().replaceAll("\\{\\w+}", "x");
            HttpResponse<String> answer = route.method().equals("get") ? bot.get(path) : bot.post(path, "{}", "A", "b");
            boolean limited = answer.statusCode() == 429;
            isProblem(answer, limited ? 429 : 401);
            clock.advance(Duration.ofMinutes(1));
            isProblem(bot.get(path, "Authorization", "Bearer wrong"), 401);
        }
        isProblem(bot.get("/api/v1/anything/else"), 401);
        assertThat(cutover.submitted()).isEmpty();
    }

    @Test
    void whoGuessesTokensIsSlowedDownAndWhoHasOneIsNot() {
        for (int guess = 0; guess < Failures.MOST; guess++) {
            isProblem(bot.get("/api/v1/me", "Authorization", "Bearer guess-" + guess), 401);
        }

        HttpResponse<String> tooMany = bot.get("/api/v1/me", "Authorization", "Bearer one-more");

        isProblem(tooMany, 429);
        assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
        assertThat(bot.read("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void theSameKeyIsAnsweredTheSameAndDoneOnce() {
        String body = "{\"text\":\"go-no-go\"}";

        HttpResponse<String> first = bot.say(WebBot.INES, "k1", "/api/v1/commands", body);
        cutover.append(new RunEvent.Noted(People.INES, "time goes on", clock.instant()), People.INES, "x");
        HttpResponse<String> second = bot.say(WebBot.INES, "k1", "/api/v1/commands", body);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        isProblem(bot.say(WebBot.INES, "k1", "/api/v1/commands", "{\"text\":\"status\"}"), 422);
        assertThat(bot.say(WebBot.MAX, "k1", "/api/v1/commands", "{\"text\":\"status\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPostWithoutKeyIsRefused() {
        HttpResponse<String> answer =
                bot.post("/api/v1/commands", "{\"text\":\"help\"}", "Authorization", "Bearer " + WebBot.INES);

        isProblem(answer, 400);
        assertThat(answer.body()).contains("Idempotency-Key");
    }

    @Test
    void badInputGetsAClearSentence() {
        isProblem(bot.say(WebBot.INES, "b1", "/api/v1/commands", "{\"text\":"), 400);
        isProblem(bot.say(WebBot.INES, "b2", "/api/v1/commands", "{\"words\":\"help\"}"), 400);
        isProblem(bot.say(WebBot.INES, "b3", "/api/v1/commands", "{\"text\":\"" + "x".repeat(20_000) + "\"}"), 413);
        isProblem(bot.say(WebBot.INES, "b4", "/api/v1/gates/gate-1/answers", "{\"choice\":\"perhaps\"}"), 400);
        isProblem(
                bot.say(WebBot.INES, "b5", "/api/v1/gates/gate-1/answers", "{\"choice\":\"approve\",\"run\":\"R-9\"}"),
                404);
        isProblem(bot.say(WebBot.INES, "b6", "/api/v1/commands", "{\"text\":\"aprove 1\"}"), 409);
        isProblem(bot.read("/api/v1/runs/R-9"), 404);
        isProblem(bot.read("/api/v1/runs/current"), 404);
        isProblem(bot.read("/api/v1/no-such-thing"), 404);
        isProblem(bot.say(WebBot.INES, "b7", "/api/v1/plan", "{}"), 405);
        prepared();
        isProblem(bot.read("/api/v1/runs/R-1/journal?limit=many"), 400);
        isProblem(bot.read("/api/v1/runs/R-1/journal?limit=9999"), 400);
        isProblem(
                bot.send(HttpRequest.newBuilder(bot.at("/api/v1/commands"))
                        .headers("Authorization", "Bearer " + WebBot.INES, "Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("help"))),
                415);
    }

    @Test
    void aGateIsAnsweredByWhoMayAndOnWhatWasSeen() {
        Runs story = Runs.started(Plans.small()).later(20).does("0.1").asks("gate-1");
        clock.set(story.now());
        cutover.with(story.run());
        JsonNode gate = json(bot.read("/api/v1/runs/current")).path("gates").get(0);
        String shown = "{\"choice\":\"approve\",\"round\":1,\"digest\":\""
                + gate.path("digest").asString() + "\"}";

        isProblem(bot.say(WebBot.MAX, "m1", "/api/v1/gates/gate-1/answers", shown), 409);
        isProblem(
                bot.say(
                        WebBot.INES,
                        "i0",
                        "/api/v1/gates/gate-1/answers",
                        "{\"choice\":\"approve\",\"round\":1,\"digest\":\"0000\"}"),
                409);
        HttpResponse<String> yes = bot.say(WebBot.INES, "i1", "/api/v1/gates/gate-1/answers", shown);

        assertThat(yes.statusCode()).as(yes.body()).isEqualTo(200);
        assertThat(json(bot.read("/api/v1/runs/current"))
                        .path("gates")
                        .get(0)
                        .path("status")
                        .asString())
                .isEqualTo("approved");
    }

    @Test
    void criteriaAndOverridesNeedNoSlackEither() {
        prepared();

        assertThat(bot.say(
                                WebBot.MAX,
                                "c1",
                                "/api/v1/criteria/window-approved/answers",
                                "{\"choice\":\"yes\",\"remark\":\"board of Monday\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(bot.say(WebBot.INES, "o1", "/api/v1/overrides", "{\"reason\":\"the region is failing\"}")
                        .statusCode())
                .isEqualTo(200);
        JsonNode run = json(bot.read("/api/v1/runs/current"));
        assertThat(run.path("criteria").get(2).path("state").asString()).isEqualTo("green");
        assertThat(run.path("issues").toString()).contains("below the bar");
    }

    @Test
    void theJournalIsPagedAndItsChainSaid() {
        prepared();

        JsonNode first = json(bot.read("/api/v1/runs/R-1/journal?limit=2"));
        JsonNode second = json(bot.read(
                "/api/v1/runs/R-1/journal?limit=500&after=" + first.path("next").asInt()));

        assertThat(first.path("entries").size()).isEqualTo(2);
        assertThat(first.path("intact").asBoolean()).isTrue();
        assertThat(second.path("entries").get(0).path("number").asInt()).isEqualTo(3);
        assertThat(json(bot.read("/api/v1/runs"))
                        .path("runs")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("pending");
    }

    @Test
    void everyViewCanBeReadAsText() {
        prepared();
        for (String words : List.of(
                "help",
                "help hold",
                "plan",
                "lint",
                "readiness",
                "go-no-go",
                "status",
                "brief",
                "who",
                "raci",
                "runbook",
                "runbook 1A.1",
                "time",
                "audit")) {
            HttpResponse<String> answer =
                    bot.say(WebBot.INES, words.replace(' ', '-'), "/api/v1/commands", "{\"text\":\"" + words + "\"}");
            assertThat(answer.statusCode()).as(words).isEqualTo(200);
            assertThat(json(answer).path("lines").size()).as(words).isPositive();
        }
    }

    @Test
    void theStreamGoesOnWhereItBroke() throws Exception {
        prepared();
        HttpRequest request = HttpRequest.newBuilder(bot.at("/api/v1/events"))
                .headers("Authorization", "Bearer " + WebBot.INES, "Last-Event-ID", "R-1:2")
                .build();
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> reading = bot.http()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));

        await().until(() -> lines.contains("id:R-1:3"));
        cutover.append(new RunEvent.Noted(People.OLA, "all is well", clock.instant()), Person.ENGINE, "n");
        long number = cutover.latest().orElseThrow().version();

        await().until(() -> lines.contains("id:R-1:" + number));
        assertThat(lines).doesNotContain("id:R-1:2").anyMatch(line -> line.contains("noted: all is well"));
        reading.cancel(true);
    }

    @Test
    void theDescriptionNamesExactlyTheRoutesThatAreThere() {
        Set<String> real = new TreeSet<>();
        bot.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> collect(info, real));
        JsonNode document = json(bot.read("/api/v1/openapi.json"));
        Set<String> described = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            path.getValue().propertyNames().forEach(method -> described.add(method + " " + path.getKey()));
        }

        assertThat(described).isEqualTo(real);
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(references(document))
                .allSatisfy(name -> assertThat(
                                document.path("components").path("schemas").has(name))
                        .as(name)
                        .isTrue());
    }

    private static void collect(RequestMappingInfo info, Set<String> real) {
        info.getPatternValues().stream()
                .filter(path -> path.startsWith(ApiDoor.API))
                .forEach(path -> info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> real.add(method.name().toLowerCase(java.util.Locale.ROOT) + " " + path)));
    }

    private static Set<String> references(JsonNode document) {
        Set<String> names = new TreeSet<>();
        java.util.regex.Matcher found =
                java.util.regex.Pattern.compile("#/components/schemas/(\\w+)").matcher(document.toString());
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    @Test
    void noAnswerAllowsAnotherSite() {
        HttpResponse<String> answer =
                bot.get("/api/v1/me", "Authorization", "Bearer " + WebBot.INES, "Origin", "https://elsewhere.example");

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
    }
}
