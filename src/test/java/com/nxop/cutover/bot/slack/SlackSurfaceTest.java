package com.nxop.cutover.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.bot.card.BoardCard;
import com.nxop.cutover.bot.card.GateCard;
import com.nxop.cutover.commands.words.CommandWord;
import com.nxop.cutover.commands.words.CommandWords;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.rehearsal.slack.BotReply;
import com.nxop.cutover.rehearsal.slack.Message;
import com.nxop.cutover.rehearsal.slack.WebCall;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SlackSurfaceTest {

    private static Surface surface;
    private int already;

    @BeforeAll
    static void open() {
        surface = Surface.open();
    }

    @AfterAll
    static void close() {
        surface.close();
    }

    @BeforeEach
    void startRun() {
        surface.cutover.with(Runs.started(Plans.small()).run());
        already = surface.cutover.submitted().size();
    }

    @AfterEach
    void nothingIsLeftUnanswered() {
        await().until(() -> surface.waiting() == 0);
        surface.slack.faults().clear();
    }

    @Test
    void aCommandIsAcknowledgedEmptyAndAnsweredToTheOneWhoAsked() {
        int before = surface.slack.messages("nxop-cutover").size();
        BotReply reply = surface.slack.command(People.OLA.id(), "/cutover status");
        assertThat(reply.accepted()).isTrue();
        assertThat(reply.body().isEmpty()).isTrue();
        await().until(() -> surface.heard(People.OLA).contains("Small region switch"));
        assertThat(surface.slack.messages("nxop-cutover")).hasSize(before);
    }

    @Test
    void everyCommandIsAnsweredWithAMessageSlackTakes() {
        int earlier = surface.slack.calls("chat.postEphemeral").size();
        for (CommandWord word : CommandWords.all()) {
            int before = surface.slack.ephemerals(People.DAN.id()).size();
            assertThat(surface.slack
                            .command(People.DAN.id(), CommandWord.SLASH + " " + word.name())
                            .accepted())
                    .as(word.name())
                    .isTrue();
            await(word.name())
                    .until(() -> surface.slack.ephemerals(People.DAN.id()).size() > before);
        }
        assertThat(surface.slack.calls("chat.postEphemeral").stream().skip(earlier))
                .allMatch(WebCall::ok);
        assertThat(surface.outcomes()).noneMatch(outcome -> outcome.startsWith("error"));
    }

    @Test
    void whoeverMayNotIsToldWhoMay() {
        surface.slack.command(People.OLA.id(), "/cutover abort I think so");
        await().until(() -> surface.heard(People.OLA).contains("That is for Ines (Incident Commander)"));
        assertThat(submitted()).isZero();
    }

    @Test
    void anUnknownWordGetsTheNearestOnes() {
        surface.slack.command(People.OLA.id(), "/cutover staus");
        await().until(() -> surface.heard(People.OLA).contains("Did you mean /cutover status"));
    }

    @Test
    void aCommandInAnotherChannelIsRefusedWithTheNameOfTheRightOne() {
        surface.slack.command(People.MAX.id(), "nxop-ops-updates", "/cutover status");
        await().until(() -> surface.heard(People.MAX).contains("The cutover is run in #nxop-cutover"));
    }

    @Test
    void aCommandDeliveredTwiceHappensOnce() {
        surface.slack.faults().doubleInbound();
        surface.slack.command(People.OLA.id(), "/cutover hold looks odd");
        await().until(() -> run().standing().hold().isPresent());
        await().until(() -> surface.waiting() == 0);
        assertThat(submitted()).isEqualTo(1);
    }

    @Test
    void aGateIsApprovedByAClick() {
        Run asked = atGate5();
        Message card = surface.posted(GateCard.of(asked, "gate-5", Runs.TWO));
        assertThat(surface.slack
                        .click(People.MAX.id(), card.ts(), "gate.approve")
                        .accepted())
                .isTrue();
        await().until(() -> submitted() == 1);
        AnswerGate answer = (AnswerGate) surface.cutover.submitted().get(already);
        assertThat(answer.gate()).isEqualTo("gate-5");
        assertThat(answer.round()).isEqualTo(1);
        assertThat(answer.digest()).isNotEmpty();
        await().until(() -> surface.heard(People.MAX).contains("it needs somebody else too"));
    }

    @Test
    void aRejectionAsksForAReasonFirst() {
        Run asked = atGate5();
        Message card = surface.posted(GateCard.of(asked, "gate-5", Runs.TWO));
        surface.slack.click(People.INES.id(), card.ts(), "gate.reject");
        await().until(() -> surface.slack.modal(People.INES.id()).isPresent());
        assertThat(surface.slack
                        .submit(People.INES.id(), Map.of("reason", "   "))
                        .accepted())
                .isFalse();
        assertThat(surface.slack
                        .submit(People.INES.id(), Map.of("reason", "lag is rising"))
                        .accepted())
                .isTrue();
        await().until(() -> submitted() == 1);
        assertThat(((AnswerGate) surface.cutover.submitted().get(already)).reason())
                .isEqualTo("lag is rising");
        await().until(() -> surface.heard(People.INES).contains("on record"));
    }

    @Test
    void aDialogThatCannotOpenIsOfferedAgain() {
        surface.slack.faults().refuse("views.open", "expired_trigger_id");
        Message card = surface.posted(BoardCard.of(run(), Runs.TWO));
        surface.slack.click(People.INES.id(), card.ts(), "run.abort");
        await().until(() -> surface.heard(People.INES).contains("The dialog could not be opened"));
        List<Message> whispers = surface.slack.ephemerals(People.INES.id());
        assertThat(whispers.get(whispers.size() - 1).offers("run.abort")).isTrue();
        assertThat(submitted()).isZero();
    }

    @Test
    void holdTakesOneClick() {
        Message card = surface.posted(BoardCard.of(run(), Runs.TWO));
        surface.slack.click(People.OLA.id(), card.ts(), "run.hold");
        await().until(() -> submitted() == 1);
        assertThat(surface.cutover.submitted().get(already)).isInstanceOf(ControlIntent.Hold.class);
    }

    @Test
    void theHomePageIsPublishedWhenOpened() {
        surface.slack.openHome(People.OLA.id());
        await().until(() -> surface.slack.home(People.OLA.id()).isPresent());
    }

    @Test
    void anAnswerThatCannotBeWhisperedComesAsAMessage() {
        surface.slack.faults().refuse("chat.postEphemeral", "not_in_channel");
        surface.slack.command(People.DAN.id(), "/cutover time");
        await().until(() -> surface.slack.calls("chat.postMessage").stream()
                .anyMatch(call -> call.args().path("channel").asString("").equals(People.DAN.id())));
    }

    @Test
    void slackFailingLosesNothing() {
        surface.slack.faults().fail("*");
        surface.slack.command(People.OLA.id(), "/cutover hold Slack looks odd");
        await().until(() -> run().standing().hold().isPresent());
    }

    @Test
    void aPersonIsKnownByNameNotByHandle() {
        surface.slack.command(People.INES.id(), "/cutover assign ops @dan");
        await().until(() -> run().roster().in("operations").size() == 2);
        Person added = run().roster().in("operations").get(1);
        assertThat(added).isEqualTo(People.DAN);
    }

    private Run atGate5() {
        Run asked = Runs.started(Plans.small())
                .does("0.1")
                .asks("gate-1")
                .approves(People.INES, "gate-1")
                .does("1A.1")
                .does("1A.2")
                .does("1B.1")
                .asks("gate-5")
                .run();
        surface.clock.set(asked.asOf());
        surface.cutover.with(asked);
        return asked;
    }

    private Run run() {
        return surface.cutover.latest().orElseThrow();
    }

    private int submitted() {
        return surface.cutover.submitted().size() - already;
    }
}
