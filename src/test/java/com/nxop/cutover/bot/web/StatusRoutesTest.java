package com.nxop.cutover.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nxop.cutover.bot.settings.StartRefused;
import com.nxop.cutover.support.MemoryCutover;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.ToldCutover;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusRoutesTest {

    private final Runs story = Runs.started(Plans.small());
    private final SettableClock clock = new SettableClock(story.now());

    private WebBot running() {
        return WebBot.open(new ToldCutover(() -> story), clock);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void thePageIsPublicAndSaysMaintenanceWhileARunIsOpen() {
        try (WebBot bot = running()) {
            HttpResponse<String> page = bot.get("/status");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Planned maintenance under way", "1-800-NXOP-OPS", "Flight Release")
                    .doesNotContain("us-east-1", story.run().id());
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
            assertThat(bot.get("/status/status.css").statusCode()).isEqualTo(200);
            assertThat(bot.get("/status/status.js").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyClientOfAStatuspageFindsItsShapes() {
        try (WebBot bot = running()) {
            JsonNode summary = json(bot.get("/status/api/v2/summary.json"));

            assertThat(summary.path("status").path("indicator").asString()).isEqualTo("maintenance");
            assertThat(summary.path("page").path("time_zone").asString()).isEqualTo("Etc/UTC");
            assertThat(summary.path("components").size()).isEqualTo(6);
            assertThat(summary.path("components").get(0).path("status").asString())
                    .isEqualTo("under_maintenance");
            assertThat(summary.path("components").get(0).has("only_show_if_degraded"))
                    .isTrue();
            JsonNode maintenance = summary.path("scheduled_maintenances").get(0);
            assertThat(maintenance.path("status").asString()).isEqualTo("in_progress");
            assertThat(maintenance.path("incident_updates").get(0).path("body").asString())
                    .isNotBlank();
            for (String name : List.of(
                    "status",
                    "components",
                    "incidents",
                    "incidents/unresolved",
                    "scheduled-maintenances",
                    "scheduled-maintenances/active",
                    "scheduled-maintenances/upcoming")) {
                assertThat(json(bot.get("/status/api/v2/" + name + ".json")).has("page"))
                        .as(name)
                        .isTrue();
            }
        }
    }

    @Test
    void whoAsksAgainIsToldThatNothingHasChanged() {
        try (WebBot bot = running()) {
            HttpResponse<String> first = bot.get("/status/api/v2/summary.json");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> second = bot.get("/status/api/v2/summary.json", "If-None-Match", tag);

            assertThat(first.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(
                            cache -> assertThat(cache).contains("max-age=15").contains("stale-if-error=3600"));
            assertThat(second.statusCode()).isEqualTo(304);
            assertThat(second.body()).isEmpty();
        }
    }

    @Test
    void theFeedIsAnAtomFeed() throws Exception {
        try (WebBot bot = running()) {
            HttpResponse<String> feed = bot.get("/status/history.atom");
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(feed.body())))
                    .getDocumentElement();

            assertThat(feed.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
            assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
            assertThat(root.getElementsByTagName("entry").getLength()).isPositive();
            assertThat(root.getElementsByTagName("updated").getLength())
                    .isEqualTo(root.getElementsByTagName("entry").getLength() + 1);
        }
    }

    @Test
    void withoutTokensThereIsAStatusPageButNoWayIn() {
        try (WebBot bot = WebBot.withoutTokens(new MemoryCutover(Plans.small(), clock), clock)) {
            assertThat(bot.get("/status").statusCode()).isEqualTo(200);
            for (String path : List.of("/console", "/console/console.js", "/api/v1/me", "/api/v1/events")) {
                HttpResponse<String> answer = bot.get(path, "Authorization", "Bearer " + WebBot.INES);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body()).contains("Set CUTOVER_API_TOKENS");
            }
        }
    }

    @Test
    void aTokenEntryThatCannotBeReadRefusesTheStart() {
        assertThatThrownBy(() -> ApiTokens.of(List.of(WebBot.entry("t", "U0", "One"), "secret-in-plain:U1:Two")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Entry 2")
                .hasMessageNotContaining("secret-in-plain");
        assertThat(ApiTokens.of(List.of(WebBot.entry("t", People.MAX.id(), "Max: at work")))
                        .holder("t"))
                .hasValueSatisfying(one -> assertThat(one.name()).isEqualTo("Max: at work"));
    }
}
