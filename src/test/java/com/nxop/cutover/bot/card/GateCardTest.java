package com.nxop.cutover.bot.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.BlockKit;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import org.junit.jupiter.api.Test;

class GateCardTest {

    @Test
    void anOpenGateNamesWhoMustAnswerAndUntilWhenAndWhatSilenceMeans() {
        Runs runs = Stories.gateFive(Plans.small());
        String read = read(runs, "gate-5");
        assertThat(read)
                .contains("Are all health checks green?")
                .contains("Incident Commander <@U0INES>")
                .contains("Management <@U0MAX>")
                .contains("0 of 2 approvals")
                .contains("02:08:43 UTC (<!date^")
                .contains("Silence never approves");
    }

    @Test
    void everyLineOfEvidenceTellsItsSourceAndAge() {
        assertThat(read(Stories.gateFive(Plans.small()), "gate-5")).contains("as wanted · _CloudWatch, 4 s ago_");
    }

    @Test
    void buttonsCarryRoundAndDigestOfWhatIsShown() {
        Runs runs = Stories.gateFive(Plans.small());
        String digest = runs.run().progress().gate("gate-5").orElseThrow().digest();
        Card card = GateCard.of(runs.run(), "gate-5", runs.now());
        assertThat(BlockKit.actions(card.blocks())).containsExactly("gate.approve", "gate.reject", "run.hold");
        assertThat(BlockKit.values(card.blocks()).get(0)).isEqualTo("R-20261125-020000|gate-5|1|" + digest);
    }

    @Test
    void afterTheFirstOfTwoApprovalsOnlyTheSecondPersonIsCalled() {
        Runs runs = Stories.gateFive(Plans.small()).approves(People.INES, "gate-5");
        assertThat(read(runs, "gate-5"))
                .contains("1 of 2 approvals")
                .contains("Ines (Incident Commander) approved")
                .doesNotContain("<@U0INES>");
    }

    @Test
    void aDecidedGateHasNoButtonsAndKeepsWhoAndWhen() {
        Runs runs = Stories.completed(Plans.small());
        Card card = GateCard.of(runs.run(), "gate-5", runs.now());
        assertThat(BlockKit.actions(card.blocks())).isEmpty();
        assertThat(BlockKit.read(card.blocks()))
                .contains("*Approved*")
                .contains("Max (Management) approved 02:01:50 UTC");
    }

    @Test
    void aRejectedGateKeepsTheReason() {
        Runs runs = Stories.gateFive(Plans.small()).rejects(People.MAX, "gate-5", "lag is rising");
        assertThat(read(runs, "gate-5")).contains("*Rejected*").contains("lag is rising");
    }

    @Test
    void theCardOfAnEarlierRoundSaysSoAndCannotBeAnswered() {
        Runs runs = Stories.gateFive(Plans.small());
        Card card = GateCard.superseded(runs.run(), "gate-5", 1, runs.now());
        assertThat(BlockKit.actions(card.blocks())).isEmpty();
        assertThat(BlockKit.read(card.blocks())).contains("Superseded");
    }

    @Test
    void anotherRenderingHasOtherBlockIds() {
        Runs runs = Stories.gateFive(Plans.small());
        String first =
                GateCard.of(runs.run(), "gate-5", runs.now()).blocks().get(0).getBlockId();
        String second = GateCard.of(runs.run(), "gate-5", runs.now().plusSeconds(1))
                .blocks()
                .get(0)
                .getBlockId();
        assertThat(second).isNotEqualTo(first);
    }

    private static String read(Runs runs, String gate) {
        return BlockKit.read(GateCard.of(runs.run(), gate, runs.now()).blocks());
    }
}
