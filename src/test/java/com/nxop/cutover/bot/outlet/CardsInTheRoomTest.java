package com.nxop.cutover.bot.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.rehearsal.slack.AppCredentials;
import com.nxop.cutover.rehearsal.slack.Message;
import com.nxop.cutover.rehearsal.slack.PostingRate;
import com.nxop.cutover.rehearsal.slack.SlackWorkspace;
import com.nxop.cutover.rehearsal.slack.WebCall;
import com.nxop.cutover.rehearsal.slack.WorkspaceSettings;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shipped plan's cards in a workspace that checks every limit of Slack's. */
class CardsInTheRoomTest {

    private static final String CHANNEL = "#nxop-cutover";
    private static final Flow FAST =
            new Flow(Duration.ofMillis(1), 3, Duration.ZERO, Duration.ofMinutes(1), Duration.ofSeconds(1));

    private final SettableClock clock = new SettableClock(Runs.TWO);
    private final SlackWorkspace workspace = unhurried();
    private final SlackOutlet outlet = new SlackOutlet(
            new MethodsWebApi(client()), new SqlSlackMemory(Database.inMemory().sql()), FAST, Clock.systemUTC());

    @AfterEach
    void close() {
        outlet.close();
        workspace.close();
    }

    @Test
    void everyMessageOfARunIsTakenBySlack() {
        play(RoomRun.failed());
        assertThat(workspace.calls()).allMatch(WebCall::ok);
        assertThat(messages())
                .filteredOn(message -> message.offers("step.retry"))
                .hasSize(1);
        assertThat(messages())
                .filteredOn(message -> message.words().contains("Attempt clock"))
                .hasSize(1);
    }

    @Test
    void aGateOffersItsButtonsUntilItIsDecided() {
        Runs runs = RoomRun.gateOne();
        play(runs);
        assertThat(messages()).anyMatch(message -> message.offers("gate.approve"));
        play(runs.approves(RoomRun.IC, "gate-1"));
        await().until(() -> messages().stream().noneMatch(message -> message.offers("gate.approve")));
        assertThat(messages()).anyMatch(message -> message.words().contains("Approved"));
    }

    private void play(Runs runs) {
        clock.set(runs.now());
        BoardKeeper keeper = new BoardKeeper(outlet, CHANNEL, clock);
        runs.heardBy(keeper::hear);
        await().atMost(Duration.ofSeconds(30)).until(() -> outlet.health().waiting() == 0);
    }

    private List<Message> messages() {
        return workspace.messages("nxop-cutover");
    }

    private com.slack.api.methods.MethodsClient client() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl());
        return Slack.getInstance(config).methods(AppCredentials.rehearsal().botToken());
    }

    private static SlackWorkspace unhurried() {
        WorkspaceSettings settings = WorkspaceSettings.standard(Clock.systemUTC());
        return SlackWorkspace.start(settings.withTiming(settings.timing().withRate(PostingRate.UNLIMITED)));
    }
}
