package com.nxop.cutover.rehearsal.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** The room as people use it, in a real browser. */
class SlackRoomPageTest {

    private static final String IC = Cast.INCIDENT_COMMANDER.id();
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static ChromeDriver browser;

    private SlackWorkspace workspace;
    private MethodsClient bot;
    private App app;
    private TinyBot tiny;

    @BeforeAll
    static void openBrowser() {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "The room is tried in a browser only where /usr/bin/chromium and /usr/bin/chromedriver are installed");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--window-size=1400,1043");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(5));
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void open() {
        workspace = SlackTests.unhurried();
        bot = SlackTests.bot(workspace);
        app = TinyBot.app(workspace);
        app.command(
                "/cutover",
                (request, ctx) -> ctx.ack("*Phase 1* is running. <!channel> &amp; you: `"
                        + request.getPayload().getText() + "`"));
        app.blockAction("reject", (request, ctx) -> {
            ctx.client()
                    .viewsOpen(r ->
                            r.triggerId(request.getPayload().getTriggerId()).viewAsString(SampleCards.reason()));
            return ctx.ack();
        });
        app.blockAction("approve", (request, ctx) -> {
            ctx.client()
                    .chatUpdate(r -> r.channel(request.getPayload().getChannel().getId())
                            .ts(request.getPayload().getMessage().getTs())
                            .text("Gate 2 approved")
                            .blocksAsString(SampleCards.decided()));
            return ctx.ack();
        });
        app.viewSubmission("reason", (request, ctx) -> ctx.ackWithErrors(Map.of("why", "Say more than that")));
        app.event(com.slack.api.model.event.AppHomeOpenedEvent.class, (event, ctx) -> {
            ctx.client().viewsPublish(r -> r.userId(event.getEvent().getUser()).viewAsString(SampleCards.home()));
            return ctx.ack();
        });
        tiny = TinyBot.serve(app, workspace);
    }

    @AfterEach
    void close() {
        tiny.close();
        workspace.close();
    }

    @Test
    void aCommandIsOfferedTypedAndAnsweredToItsPersonAlone() throws Exception {
        enter(IC);
        WebElement input = find("#composer textarea");
        input.sendKeys("/cutover st");
        assertThat(texts(".hint-row code")).anyMatch(usage -> usage.startsWith("/cutover status"));
        shoot("hints");
        input.sendKeys("atus", Keys.ENTER);
        eventually(() -> find(".whisper .text").getText().contains("Phase 1 is running. @channel & you: status"));
        assertThat(find(".whisper .only-you").getText()).contains("Only visible to you");
        enter(Cast.ONLOOKER.id());
        find(".empty");
        assertThat(workspace.ephemerals(IC)).hasSize(1);
    }

    @Test
    void aGateIsApprovedThroughItsConfirmDialogAndChangesLive() throws Exception {
        post("Board", SampleCards.board("Phase 1A"));
        workspace.say(Cast.OPERATIONS.id(), "nxop-cutover", "1A lead: ARC toggled, watching DNS. @ines <b>fine</b>");
        String ts = post("Gate 2 waits", SampleCards.gate());
        enter(IC);
        shoot("board");
        find("[data-action=approve]").click();
        eventually(() -> find("#confirm h2").getText().equals("Approve Gate 2?"));
        shoot("confirm");
        find("#confirm-ok").click();
        eventually(() -> find("[data-ts='" + ts + "']").getText().contains("approved by @Ines"));
        assertThat(find("[data-ts='" + ts + "'] .edited").getText()).isEqualTo("(edited)");
        assertThat(browser.getPageSource()).doesNotContain("<b>fine</b>");
        shoot("approved");
    }

    @Test
    void aModalShowsItsFieldErrorsAndKeepsWhatWasTyped() throws Exception {
        post("Gate 2 waits", SampleCards.gate());
        enter(IC);
        find("[data-action=reject]").click();
        find("#modal-submit").click();
        eventually(() -> find(".field-error").getText().contains("required"));
        find("#modal textarea").sendKeys("lag");
        find("#modal-submit").click();
        eventually(() -> find(".field-error").getText().contains("Say more than that"));
        assertThat(find("#modal textarea").getDomProperty("value")).isEqualTo("lag");
        shoot("modal");
        find("#modal [aria-label=Close]").click();
        await().until(() -> workspace.modal(IC).isEmpty());
    }

    @Test
    void threadsHomeAndTheOtherBlocksAreDrawn() throws Exception {
        String board = post("Board", SampleCards.board("Phase 1A"));
        String channel = workspace.channelId("nxop-cutover");
        bot.pinsAdd(r -> r.channel(channel).timestamp(board));
        bot.conversationsSetTopic(r -> r.channel(channel).topic("Phase 1A · next: Gate 2"));
        bot.chatPostMessage(r -> r.channel(channel).threadTs(board).text(":white_check_mark: `1A.1` done in 6 s"));
        post("Many blocks", SampleCards.zoo());
        bot.chatPostMessage(r -> r.channel("#nxop-ops-updates").text("elsewhere"));
        bot.chatPostMessage(r -> r.channel(IC).text("Your turn"));
        enter(IC);
        browser.manage().logs().get(LogType.BROWSER);
        find(".replies").click();
        eventually(() -> find(".thread-list").getText().contains("1A.1"));
        shoot("thread");
        browser.findElements(By.cssSelector(".entry")).stream()
                .filter(entry -> entry.getText().contains("NXOP Cutover"))
                .findFirst()
                .orElseThrow()
                .click();
        eventually(() -> find("#home").getText().contains("You owe one decision"));
        shoot("home");
        find("#acting-button").click();
        shoot("people");
        find("[data-person=" + Cast.DATABASE_ADMIN.id() + "]").click();
        eventually(() -> Cast.DATABASE_ADMIN.id().equals(find("body").getDomAttribute("data-as")));
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .filteredOn(entry -> !entry.getMessage().contains("favicon"))
                .isEmpty();
    }

    @Test
    void whatIsTypedAndNotTakenIsNotLost() {
        enter(IC);
        find("#composer textarea").sendKeys("thunderstorms over");
        actAs(Cast.ONLOOKER.name());
        assertThat(typed()).isEmpty();
        actAs(Cast.INCIDENT_COMMANDER.name());
        assertThat(typed()).isEqualTo("thunderstorms over");
        find("#composer textarea").clear();
        tiny.close();
        find("#composer textarea").sendKeys("/cutover status", Keys.ENTER);
        eventually(() -> find("#composer .composer-note").getText().startsWith("Not taken: "));
        assertThat(typed()).isEqualTo("/cutover status");
    }

    private static String typed() {
        return find("#composer textarea").getDomProperty("value");
    }

    private void actAs(String name) {
        browser.findElements(By.cssSelector("button.menu-item")).stream()
                .filter(one -> one.getDomProperty("textContent").contains(name))
                .findFirst()
                .ifPresent(one -> browser.executeScript("arguments[0].click()", one));
        eventually(
                () -> find("#composer textarea").getDomAttribute("placeholder").contains(name.split(" ")[0]));
    }

    private String post(String text, String blocks) throws Exception {
        var posted =
                bot.chatPostMessage(r -> r.channel("#nxop-cutover").text(text).blocksAsString(blocks));
        assertThat(posted.isOk()).as(() -> String.valueOf(posted.getErrors())).isTrue();
        return posted.getTs();
    }

    private void enter(String personId) {
        browser.get(workspace.roomUrl() + "?as=" + personId);
        eventually(() -> personId.equals(find("body").getDomAttribute("data-as")));
    }

    private static WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    private static List<String> texts(String css) {
        return browser.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static void eventually(Supplier<Boolean> claim) {
        await().ignoreExceptions().until(claim::get);
    }

    private static void shoot(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "slack-room"));
        Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}
