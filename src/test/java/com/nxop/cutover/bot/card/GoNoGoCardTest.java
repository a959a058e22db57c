package com.nxop.cutover.bot.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.BlockKit;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoNoGoCardTest {

    @Test
    void everyCriterionOfTheShippedPlanIsOnTheList() {
        Runs runs = Runs.bare(Plans.nxop());
        String read = read(GoNoGoCard.pages(runs.run(), runs.now()));
        assertThat(runs.run().plan().criteria())
                .allSatisfy(one -> assertThat(read).contains(one.text()));
    }

    @Test
    void belowTheBarThereIsAnOverrideAndNoStart() {
        Runs runs = Runs.prepared(Plans.small());
        Card summary = GoNoGoCard.summary(runs.run(), runs.now());
        assertThat(BlockKit.actions(summary.blocks())).containsExactly("criteria.mine", "run.override");
        assertThat(BlockKit.read(summary.blocks())).contains("*No-go*: 2 not green");
    }

    @Test
    void whenAllIsGreenThereIsAStart() {
        Runs runs = Runs.prepared(Plans.small()).green();
        assertThat(BlockKit.actions(GoNoGoCard.summary(runs.run(), runs.now()).blocks()))
                .containsExactly("run.start");
    }

    @Test
    void aStaleReadingIsUnknownAndNotGreen() {
        Runs runs = Runs.prepared(Plans.small()).green().later(91);
        assertThat(read(GoNoGoCard.pages(runs.run(), runs.now())))
                .contains(":grey_question: unknown  *Readiness is at least 90 %*");
    }

    @Test
    void aPendingConfirmationHasBothAnswersAndCallsItsRole() {
        Runs runs = Runs.prepared(Plans.small());
        Card page = GoNoGoCard.pages(runs.run(), runs.now()).get(0);
        assertThat(BlockKit.actions(page.blocks())).containsExactly("criterion.yes", "criterion.no");
        assertThat(BlockKit.values(page.blocks())).containsOnly("R-20261125-020000|window-approved||");
        assertThat(BlockKit.read(page.blocks())).contains("Management <@U0MAX>");
    }

    @Test
    void theSummaryComesLastWherePeopleLook() {
        Runs runs = Runs.prepared(Plans.nxop());
        List<Card> pages = GoNoGoCard.pages(runs.run(), runs.now());
        assertThat(pages.get(pages.size() - 1)).isEqualTo(GoNoGoCard.summary(runs.run(), runs.now()));
    }

    @Test
    void theNumberOfMessagesStaysTheSameThroughTheRun() {
        Runs bare = Runs.bare(Plans.nxop());
        int before = GoNoGoCard.pages(bare.run(), bare.now()).size();
        Runs started = Runs.started(Plans.nxop());
        assertThat(GoNoGoCard.pages(started.run(), started.now())).hasSize(before);
    }

    @Test
    void afterTheStartTheListStaysAsItWasAndHasNoButtons() {
        Runs runs = Runs.started(Plans.small()).later(500);
        List<Card> pages = GoNoGoCard.pages(runs.run(), runs.now());
        assertThat(read(pages)).contains("*Started*").doesNotContain("unknown");
        assertThat(pages)
                .allSatisfy(card -> assertThat(BlockKit.actions(card.blocks())).isEmpty());
    }

    private static String read(List<Card> cards) {
        return cards.stream().map(card -> BlockKit.read(card.blocks())).collect(Collectors.joining("\n"));
    }
}
