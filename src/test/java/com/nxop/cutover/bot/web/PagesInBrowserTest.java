package com.nxop.cutover.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.notifications.receipt.Registrar;
import com.nxop.cutover.notifications.status.page.PublicStories;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.support.MemoryCutover;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.StoryCutover;
import com.nxop.cutover.support.ToldCutover;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The status page and the console as people see them. */
class PagesInBrowserTest {

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    /** What the page of the test before has complained about since is no longer of interest. */
    @BeforeEach
    void blank() {
        browser.chrome().get("about:blank");
        browser.complaints();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theStatusPageIsReadableAtEveryLevelOnAPhoneAndADesk() {
        for (Map.Entry<String, Supplier<Runs>> level : PublicStories.byLevel().entrySet()) {
            Runs story = level.getValue().get();
            SettableClock clock = new SettableClock(story.now().plusSeconds(20));
            try (WebBot bot = WebBot.open(new ToldCutover(() -> story), clock)) {
                browser.phone().go(bot, "/status").shoot("status-" + level.getKey() + "-phone");
                assertThat(browser.fits()).as(level.getKey()).isTrue();
                browser.desktop().go(bot, "/status").shoot("status-" + level.getKey() + "-desktop");
                assertThat(browser.text("body"))
                        .contains("Level " + level.getKey().charAt(0) + " of 3");
                assertThat(tooPale()).as("contrast at level " + level.getKey()).isEmpty();
                assertThat(browser.complaints()).isEqualTo("[]");
                assertThat(browser.barriers())
                        .as("axe at level " + level.getKey())
                        .isEmpty();
                browser.phone();
                assertThat(browser.barriers())
                        .as("axe on a phone, " + level.getKey())
                        .isEmpty();
            }
        }
    }

    @Test
    void thePageBehindALinkHasNoBarriers() {
        Runs story = Runs.prepared(Plans.telling(Rig.nxop().communications()));
        SettableClock clock = new SettableClock(story.now());
        try (WebBot bot = WebBot.open(new StoryCutover(story, clock), clock)) {
            Registrar registrar = bot.bean("registrar", Registrar.class);
            Registrar.Reader pilots = new Registrar.Reader("pilots@nxop.example", List.of("internal"));
            registrar.ask(story.run(), List.of("internal"), List.of(pilots));
            String link = registrar.link(story.run(), pilots).orElseThrow();
            String path = link.replace("https://cutover.nxop.example", "");
            browser.phone().go(bot, path).shoot("acknowledge-phone");
            assertThat(browser.barriers()).isEmpty();
            browser.find("button").click();
            await().untilAsserted(() -> assertThat(browser.text("h1")).isEqualTo("Thank you"));
            browser.shoot("acknowledge-done-phone");
            assertThat(browser.barriers()).isEmpty();
        }
    }

    /** Texts whose contrast with what is behind them is below 4.5 to 1. */
    private static String tooPale() {
        return browser.script("""
                        function light(c) {
                          const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3).map(Number).map((v) => v / 255)
                            .map((v) => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
                          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                        }
                        function behind(e) {
                          for (; e; e = e.parentElement) {
                            const c = getComputedStyle(e).backgroundColor;
                            if (!/^rgba.*, 0\\)$|transparent/.test(c)) return c;
                          }
                          return 'rgb(255, 255, 255)';
                        }
                        return Array.from(document.querySelectorAll('body *')).filter((e) =>
                          Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.textContent.trim()))
                          .filter((e) => e.getClientRects().length && !['SCRIPT', 'STYLE'].includes(e.tagName))
                          .filter((e) => {
                            const a = light(getComputedStyle(e).color), b = light(behind(e));
                            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
                          }).map((e) => e.tagName + ' ' + e.textContent.slice(0, 40)).join('; ');
                        """).toString();
    }

    @Test
    void aCutoverIsDecidedInTheConsole() {
        Runs story = Runs.started(Plans.small()).later(20).does("0.1").asks("gate-1");
        SettableClock clock = new SettableClock(story.now().plusSeconds(5));
        MemoryCutover cutover = new MemoryCutover(Plans.small(), clock).with(story.run());
        try (WebBot bot = WebBot.open(cutover, clock)) {
            comeIn(bot, WebBot.INES);
            assertThat(browser.text("#me")).contains("Ines");
            await().untilAsserted(() -> assertThat(browser.text("#line")).isEqualTo("Live"));
            browser.shoot("console-gate-desktop");
            assertThat(tooPale()).isEmpty();

            browser.button("gate-1 approve").click();
            browser.shoot("console-ask-desktop");
            browser.find("#ask-yes").click();
            await().untilAsserted(() -> assertThat(browser.text("#answer")).isNotBlank());
            await().until(() -> cutover.latest()
                    .orElseThrow()
                    .progress()
                    .gate("gate-1")
                    .orElseThrow()
                    .approved());

            browser.find("#words").sendKeys("help", Keys.ENTER);
            await().untilAsserted(() -> assertThat(browser.text("#answer")).contains("go-no-go"));
            browser.phone().shoot("console-phone");
            assertThat(browser.fits()).isTrue();

            ControlIntent.Hold hold = new ControlIntent.Hold(People.OLA, "looking at a lag");
            cutover.submit(story.run().id(), hold, "elsewhere");
            await().untilAsserted(() -> assertThat(browser.text("#board")).contains("Held by Ola"));
            assertThat(browser.complaints()).isEqualTo("[]");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(browser.text("#lost")).contains("live connection is lost"));
        browser.shoot("console-lost-phone");
    }

    @Test
    void theGoNoGoIsConfirmedInTheConsole() {
        Runs story = Runs.prepared(Plans.small());
        SettableClock clock = new SettableClock(story.now().plusSeconds(5));
        MemoryCutover cutover = new MemoryCutover(Plans.small(), clock).with(story.run());
        try (WebBot bot = WebBot.open(cutover, clock)) {
            comeIn(bot, WebBot.MAX);
            browser.button("window-approved yes").click();
            browser.find("#ask-reason").sendKeys("as agreed");
            browser.find("#ask-yes").click();
            await().until(() ->
                    cutover.latest().orElseThrow().readiness().said().containsKey("window-approved"));
            browser.shoot("console-gonogo-desktop");
            browser.find("#leave").click();
            assertThat(browser.find("#door").isDisplayed()).isTrue();
            browser.shoot("console-door-desktop");
        }
    }

    @Test
    void everyMessageIsShownWithWhoGetsItAndNothingOnThePageRuns() {
        Runs story = Runs.prepared(Plans.telling(Rig.nxop().communications()));
        SettableClock clock = new SettableClock(story.now());
        try (WebBot bot = WebBot.open(new StoryCutover(story, clock), clock)) {
            comeIn(bot, WebBot.INES);
            browser.find("header a").click();
            await().untilAsserted(() ->
                    assertThat(browser.find("#sheet").isDisplayed()).isTrue());
            browser.shoot("messages-desktop");
            assertThat(browser.text("#message-restored"))
                    .contains("external partners", "Sent only while the run is: restored", "short form", "of 3,000");
            assertThat(browser.text("#message-page")).contains("on-call, by PagerDuty", "of 1,024 characters");
            assertThat(browser.complaints()).isEqualTo("[]");
            browser.phone().shoot("messages-phone");
            assertThat(browser.fits()).isTrue();
            assertThat(browser.barriers()).isEmpty();
        }
    }

    private static void comeIn(WebBot bot, String token) {
        browser.desktop().go(bot, "/console");
        browser.script("sessionStorage.clear()");
        browser.go(bot, "/console");
        browser.find("#token").sendKeys(token, Keys.ENTER);
        await().untilAsserted(
                        () -> assertThat(browser.find("#desk").isDisplayed()).isTrue());
    }
}
