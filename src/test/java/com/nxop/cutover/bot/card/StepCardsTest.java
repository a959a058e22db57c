package com.nxop.cutover.bot.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.orchestration.run.Verdict;
import com.nxop.cutover.support.BlockKit;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepCardsTest {

    @Test
    void aFailedStepSaysWhatStillRunsAndOffersEveryWayOn() {
        Runs runs = Stories.phaseOne(Plans.small()).failsAt("1A.1", Verdict.FAILED, "endpoints are away");
        Card card = FailedStepCard.of(runs.run(), "1A.1", 1, runs.now());
        assertThat(BlockKit.read(card.blocks()))
                .contains("*failed*")
                .contains("*Cause* endpoints are away")
                .contains("*Still running* 1B.1")
                .contains("Incident Commander <@U0INES> decides");
        assertThat(BlockKit.actions(card.blocks()))
                .containsExactly("step.retry", "step.done", "step.skip", "run.rollback", "run.abort", "show.runbook");
    }

    @Test
    void anUnknownStepSaysThatItWasAskedForAndNobodyCouldSee() {
        Runs runs = Stories.phaseOne(Plans.small()).failsAt("1B.1", Verdict.UNKNOWN, "answer lost");
        assertThat(BlockKit.read(
                        FailedStepCard.of(runs.run(), "1B.1", 1, runs.now()).blocks()))
                .contains("is *unknown*: it was asked for, and nobody could see whether it happened");
    }

    @Test
    void aDecidedFailureLosesItsButtonsAndKeepsTheDecision() {
        Runs runs = Stories.phaseOne(Plans.small())
                .failsAt("1A.1", Verdict.FAILED, "endpoints are away")
                .submit(new StepIntent(People.INES, "1A.1", StepIntent.Choice.RETRY, ""));
        Card card = FailedStepCard.of(runs.run(), "1A.1", 1, runs.now());
        assertThat(BlockKit.actions(card.blocks())).isEmpty();
        assertThat(BlockKit.read(card.blocks())).contains("try 1: tried again");
    }

    @Test
    void anAnswerThatCanStillBeWithdrawnIsNamedWithItsTimeAndItsButton() {
        Rig rig = new Rig();
        rig.world.answer("1B.2", ActResult.refused("not available"));
        rig.start();
        rig.approve("gate-1");
        rig.until("1B.2 has failed", () -> rig.run().step("1B.2").stuck());
        rig.submit(new StepIntent(Rig.holder("incident-commander"), "1B.2", StepIntent.Choice.RETRY, ""));
        Card card = FailedStepCard.of(rig.run(), "1B.2", 1, rig.clock.instant());
        assertThat(BlockKit.actions(card.blocks())).containsExactly("answer.withdraw", "run.rollback", "run.abort");
        assertThat(BlockKit.read(card.blocks()))
                .contains("Chosen: try again")
                .contains("by incident-commander")
                .doesNotContain("Without a decision until");
    }

    @Test
    void aHumanStepShowsTheProcedureTheQuestionAndWhoIsAsked() {
        Runs runs = Runs.started(Plans.small());
        Card card = HumanStepCard.of(runs.run(), "0.1", runs.now());
        assertThat(BlockKit.read(card.blocks()))
                .contains("Is the operations team ready?")
                .contains("1. Ask the operations team in the channel.")
                .contains("Operations <@U0OLA> to answer")
                .contains("02:00:30 UTC");
        assertThat(BlockKit.actions(card.blocks())).containsExactly("step.done", "step.cannot");
    }

    @Test
    void anAnsweredHumanStepNamesWhoAnswered() {
        Runs runs = Stories.gateOne(Plans.small());
        Card card = HumanStepCard.of(runs.run(), "0.1", runs.now());
        assertThat(BlockKit.actions(card.blocks())).isEmpty();
        assertThat(BlockKit.read(card.blocks())).contains("done by Ola (Operations)");
    }

    @Test
    void aReasonIsAskedInAModalThatRemembersTheButton() {
        View view = ReasonModal.of(Act.GATE_REJECT, "R-1|gate-5|2|abc");
        assertThat(view.getCallbackId()).isEqualTo("reason.gate.reject");
        assertThat(view.getPrivateMetadata()).isEqualTo("R-1|gate-5|2|abc");
        assertThat(view.getBlocks())
                .anyMatch(block ->
                        block instanceof InputBlock input && input.getBlockId().equals("reason"));
    }

    @Test
    void homeListsWhatThePersonOwesAndOnlyThat() {
        Runs runs = Stories.gateFive(Plans.small()).approves(People.INES, "gate-5");
        String max = BlockKit.read(
                HomeView.of(Optional.of(runs.run()), People.MAX, runs.now()).getBlocks());
        String ola = BlockKit.read(
                HomeView.of(Optional.of(runs.run()), People.OLA, runs.now()).getBlocks());
        assertThat(max).contains("answer *gate-5*");
        assertThat(ola).contains("Nothing is waiting for you");
    }

    @Test
    void aBriefIsThreeLines() {
        Runs runs = Stories.phaseOne(Plans.small());
        assertThat(BlockKit.read(BriefCard.of(runs.run(), runs.now()).blocks()).lines())
                .hasSize(3);
    }

    @Test
    void aTargetSurvivesTheTripThroughAButton() {
        Target target = new Target("R-1", "gate-5", 2, "abc");
        assertThat(Target.parse(target.value())).contains(target);
        assertThat(Target.parse("nonsense")).isEmpty();
    }

    @Test
    void textFromPeopleIsCutByCodePointsAndNeverInsideAnEntity() {
        assertThat(Mrkdwn.cut("😀".repeat(10), 5)).isEqualTo("😀".repeat(4) + "…");
        assertThat(Mrkdwn.cut("aaaa&amp;bbb", 7)).isEqualTo("aaaa…");
    }
}
