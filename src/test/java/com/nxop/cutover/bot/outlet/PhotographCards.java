package com.nxop.cutover.bot.outlet;

import static org.awaitility.Awaitility.await;

import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.bot.card.HelpCard;
import com.nxop.cutover.bot.card.HelpLine;
import com.nxop.cutover.bot.card.HomeView;
import com.nxop.cutover.bot.card.PlanCard;
import com.nxop.cutover.bot.card.RunbookCard;
import com.nxop.cutover.bot.card.StatusCard;
import com.nxop.cutover.rehearsal.slack.AppCredentials;
import com.nxop.cutover.rehearsal.slack.Cast;
import com.nxop.cutover.rehearsal.slack.PostingRate;
import com.nxop.cutover.rehearsal.slack.SlackWorkspace;
import com.nxop.cutover.rehearsal.slack.WorkspaceSettings;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Takes pictures of the cards in the Slack room, for people who want to look at them. */
final class PhotographCards {

    private PhotographCards() {}

    /** @param args folder for the pictures */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--window-size=1400,2600");
        ChromeDriver browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .build(),
                options);
        Map<String, Supplier<Runs>> scenes = Map.of(
                "prepared", RoomRun::prepared,
                "gate-1", RoomRun::gateOne,
                "failed", RoomRun::failed);
        try {
            scenes.forEach((name, scene) -> photograph(browser, folder.resolve(name + ".png"), scene.get()));
        } finally {
            browser.quit();
        }
    }

    private static void photograph(ChromeDriver browser, Path picture, Runs runs) {
        WorkspaceSettings settings = WorkspaceSettings.standard(Clock.systemUTC());
        SlackWorkspace room =
                SlackWorkspace.start(settings.withTiming(settings.timing().withRate(PostingRate.UNLIMITED)));
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(room.apiUrl());
        MethodsClient client =
                Slack.getInstance(config).methods(AppCredentials.rehearsal().botToken());
        Flow fast = new Flow(Duration.ofMillis(1), 3, Duration.ZERO, Duration.ofMinutes(1), Duration.ofSeconds(1));
        SlackMemory memory = new SqlSlackMemory(Database.inMemory().sql());
        try (SlackOutlet outlet = new SlackOutlet(new MethodsWebApi(client), memory, fast, Clock.systemUTC())) {
            BoardKeeper keeper = new BoardKeeper(
                    outlet, "#nxop-cutover", new SettableClock(runs.now().plusSeconds(3)));
            runs.heardBy(keeper::hear);
            await().atMost(Duration.ofSeconds(60)).until(() -> outlet.health().waiting() == 0);
            shoot(browser, picture, room);
            others(runs)
                    .forEach(
                            card -> outlet.send("#nxop-cutover", Outgoing.Show.of(card.text(), card, Priority.CHANGE)));
            client.viewsPublish(r -> r.userId(Cast.INCIDENT_COMMANDER.id())
                    .view(HomeView.of(Optional.of(runs.run()), RoomRun.IC, runs.now())));
            await().atMost(Duration.ofSeconds(60)).until(() -> outlet.health().waiting() == 0);
            shoot(browser, Path.of(picture.toString().replace(".png", "-answers.png")), room);
        } catch (IOException | SlackApiException trouble) {
            throw new IllegalStateException("There is no picture", trouble);
        } finally {
            room.close();
        }
    }

    private static void shoot(ChromeDriver browser, Path picture, SlackWorkspace room) throws IOException {
        browser.get(room.roomUrl() + "?as=" + Cast.INCIDENT_COMMANDER.id());
        await().until(() -> browser.getPageSource().contains("Go/no-go"));
        Files.write(picture, browser.getScreenshotAs(OutputType.BYTES));
    }

    private static List<Card> others(Runs runs) {
        return List.of(
                StatusCard.of(runs.run(), runs.now()),
                RunbookCard.of(runs.run().plan(), "1A.2", runs.now()),
                PlanCard.of(runs.run().plan(), runs.now()),
                HelpCard.of("", List.of(new HelpLine("/cutover approve GATE", "answers a gate with yes")), runs.now()));
    }
}
