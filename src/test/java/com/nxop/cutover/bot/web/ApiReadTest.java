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

class ApiReadTest {

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

    private void prepared() {
        assertThat(bot.say(WebBot.INES, "prepare", "/api/v1/commands", "{\"text\":\"go-no-go\"}")
                        .statusCode())
                .isEqualTo(200);
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
                "audit",
                "report")) {
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
        bot.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
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
}
