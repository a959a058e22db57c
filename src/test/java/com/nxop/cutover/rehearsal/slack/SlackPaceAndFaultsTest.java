package com.nxop.cutover.rehearsal.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nxop.cutover.rehearsal.world.Faults;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackPaceAndFaultsTest {

    private final SlackTests.SettableClock clock = new SlackTests.SettableClock();
    private SlackWorkspace workspace;
    private MethodsClient bot;

    @BeforeEach
    void open() {
        workspace = SlackWorkspace.start(WorkspaceSettings.standard(clock));
        bot = SlackTests.bot(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aChannelTakesABurstThenOneMessageASecond() throws Exception {
        for (int i = 0; i < PostingRate.SLACK.burst(); i++) {
            assertThat(post()).isTrue();
        }
        assertThatThrownBy(this::post).isInstanceOfSatisfying(SlackApiException.class, refused -> {
            assertThat(refused.getResponse().code()).isEqualTo(429);
            assertThat(refused.getResponse().header("Retry-After")).isEqualTo("1");
        });
        clock.forward(Duration.ofSeconds(1));
        assertThat(post()).isTrue();
    }

    @Test
    void timestampsNeverRepeatThoughTheClockStandsStill() throws Exception {
        String first =
                bot.chatPostMessage(r -> r.channel("#nxop-cutover").text("a")).getTs();
        String second =
                bot.chatPostMessage(r -> r.channel("#nxop-cutover").text("b")).getTs();
        assertThat(second).isGreaterThan(first).matches("\\d+\\.\\d{6}");
    }

    @Test
    void aFaultRefusesFailsOrLimitsUntilCleared() throws Exception {
        workspace.faults().refuse("chat.postMessage", "fatal_error");
        assertThat(bot.chatPostMessage(r -> r.channel("#nxop-cutover").text("x"))
                        .getError())
                .isEqualTo("fatal_error");
        workspace.faults().fail(SlackFaults.ALL);
        assertThatThrownBy(() -> bot.authTest(r -> r)).isInstanceOf(SlackApiException.class);
        workspace.faults().limit(SlackFaults.ALL, 7);
        assertThatThrownBy(() -> bot.authTest(r -> r))
                .isInstanceOfSatisfying(
                        SlackApiException.class,
                        refused -> assertThat(refused.getResponse().header("Retry-After"))
                                .isEqualTo("7"));
        workspace.faults().clear();
        assertThat(post()).isTrue();
    }

    @Test
    void anAnswerCanBeLostAfterTheMessageWasPosted() {
        workspace.faults().loseAnswer("chat.postMessage");
        assertThatThrownBy(this::post).isInstanceOf(SlackApiException.class);
        assertThat(workspace.messages("nxop-cutover")).hasSize(1);
    }

    @Test
    void theWorldsDeckOfFaultsCountsToo() {
        Faults deck = new Faults();
        workspace.faults().follow(deck);
        deck.set("slack.chat.postMessage", Faults.Kind.FAIL);
        assertThatThrownBy(this::post).isInstanceOf(SlackApiException.class);
        deck.clear("slack.chat.postMessage");
        assertThat(workspace.messages("nxop-cutover")).isEmpty();
    }

    private boolean post() throws Exception {
        return bot.chatPostMessage(r -> r.channel("#nxop-cutover").text("x")).isOk();
    }
}
