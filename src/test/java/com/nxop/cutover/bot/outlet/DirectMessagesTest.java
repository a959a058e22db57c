package com.nxop.cutover.bot.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.notifications.hearing.Wish;
import com.nxop.cutover.rehearsal.slack.AppCredentials;
import com.nxop.cutover.rehearsal.slack.Cast;
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
import com.slack.api.methods.MethodsClient;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one person is told, over the wire into their own conversation with the app. */
class DirectMessagesTest {

    private static final String CHANNEL = "#nxop-cutover";
    private static final String MAYA = Cast.MANAGEMENT.id();
    private static final String INES = Cast.INCIDENT_COMMANDER.id();
    private static final Flow FAST =
            new Flow(Duration.ofMillis(1), 3, Duration.ZERO, Duration.ofMinutes(1), Duration.ofSeconds(1));

    private final Runs runs = RoomRun.phaseOne();
    private final SlackWorkspace workspace = unhurried();
    private final SlackOutlet outlet = new SlackOutlet(
            new MethodsWebApi(client()), new SqlSlackMemory(Database.inMemory().sql()), FAST, Clock.systemUTC());
    private final PersonVoice voice = new PersonVoice(outlet, CHANNEL, new SettableClock(runs.now()));

    @AfterEach
    void close() {
        outlet.close();
        workspace.close();
    }

    private void says(String person, String key, String text) {
        voice.say(runs.run(), person, Wish.Way.DIRECT, key, text);
        await().atMost(Duration.ofSeconds(30)).until(() -> outlet.health().waiting() == 0);
    }

    @Test
    void aDigestOpensTheConversationOnceAndIsSaidThereAndNowhereElse() {
        says(MAYA, "hearing/1", "02:11:05 1A.1: done in 12 s");
        says(MAYA, "hearing/2", "02:13:05 1A.2: done in 3 s");
        says(MAYA, "hearing/2", "02:13:05 1A.2: done in 3 s");
        assertThat(workspace.calls()).allMatch(WebCall::ok);
        assertThat(workspace.calls("conversations.open"))
                .singleElement()
                .satisfies(
                        call -> assertThat(call.args().path("users").asString()).isEqualTo(MAYA));
        assertThat(workspace.calls("chat.postMessage"))
                .hasSize(2)
                .allSatisfy(call ->
                        assertThat(call.args().path("channel").asString()).startsWith("D"));
        assertThat(workspace.messages(MAYA))
                .extracting(Message::words)
                .satisfiesExactly(
                        first -> assertThat(first).contains("1A.1: done in 12 s"),
                        second -> assertThat(second).contains("1A.2: done in 3 s"));
        assertThat(workspace.messages(INES)).isEmpty();
        assertThat(workspace.messages("nxop-cutover")).isEmpty();
    }

    @Test
    void whoSlackDoesNotKnowHoldsUpNobodyElse() {
        says("U0NOBODY", "hearing/1", "1A.1: done");
        says(INES, "hearing/1", "1A.1: done");
        assertThat(workspace.calls("conversations.open"))
                .extracting(WebCall::outcome)
                .contains("user_not_found", "ok");
        assertThat(workspace.messages(INES)).hasSize(1);
    }

    private MethodsClient client() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl());
        return Slack.getInstance(config).methods(AppCredentials.rehearsal().botToken());
    }

    private static SlackWorkspace unhurried() {
        WorkspaceSettings settings = WorkspaceSettings.standard(Clock.systemUTC());
        return SlackWorkspace.start(settings.withTiming(settings.timing().withRate(PostingRate.UNLIMITED)));
    }
}
