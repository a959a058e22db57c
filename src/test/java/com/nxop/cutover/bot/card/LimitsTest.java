package com.nxop.cutover.bot.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.support.BlockKit;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {

    static Stream<UnaryOperator<String>> names() {
        return Stream.of(
                UnaryOperator.identity(),
                name -> String.join(" ", Collections.nCopies(10, name)),
                name -> name + "👩🏽‍🚒".repeat(400),
                name -> "\u202Eמעבר " + name.repeat(40),
                name -> "<!channel> <@U123> *" + name + "* & `x` @here <http://evil|click> " + "&".repeat(2000),
                name -> name.repeat(300));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCardFitsInEveryState(UnaryOperator<String> names) {
        Plan plan = Plans.small(names);
        Stories.all(plan)
                .forEach((story, runs) -> everything(runs.run(), runs.now().plusSeconds(7), runs)
                        .forEach(card -> assertThat(BlockKit.violations(card.text(), card.blocks(), 50))
                                .as("%s: %s", story, card.text())
                                .isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingFromAPlanMentionsOrLinks(UnaryOperator<String> names) {
        Stories.all(Plans.small(names))
                .values()
                .forEach(runs -> everything(runs.run(), runs.now(), runs)
                        .forEach(card -> assertThat(card.text() + marked(card))
                                .doesNotContain("<!channel", "<!here", "<@U123>", "<http", "\u202E")));
    }

    @Test
    void theShippedPlanFitsWithNobodyAndWithEverybody() {
        Plan plan = Plans.nxop();
        for (Runs runs : List.of(
                Runs.bare(plan), Runs.prepared(plan), Runs.prepared(plan).green(), Runs.started(plan))) {
            everything(runs.run(), runs.now(), runs)
                    .forEach(card -> assertThat(BlockKit.violations(card.text(), card.blocks(), 50))
                            .as(card.text())
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void modalsAndHomeFit(UnaryOperator<String> names) {
        for (Act act : Act.values()) {
            View view =
                    ReasonModal.of(act, Target.of("R-1", names.apply("1A.1")).value());
            assertThat(BlockKit.violations("-", blocksWithIds(view), 100)).isEmpty();
            assertThat(view.getTitle().getText()).hasSizeLessThanOrEqualTo(24);
            assertThat(view.getSubmit().getText()).hasSizeLessThanOrEqualTo(24);
            assertThat(view.getPrivateMetadata().codePoints().count()).isLessThanOrEqualTo(3000);
        }
        Stories.all(Plans.small(names))
                .values()
                .forEach(runs -> ChecklistModal.of(runs.run(), People.INES, "R-1|||", runs.now())
                        .ifPresent(view -> assertThat(BlockKit.violations("-", view.getBlocks(), 100))
                                .isEmpty()));
        Stories.all(Plans.small(names))
                .values()
                .forEach(runs -> assertThat(BlockKit.violations(
                                "-",
                                HomeView.of(Optional.of(runs.run()), People.INES, runs.now())
                                        .getBlocks(),
                                100))
                        .isEmpty());
    }

    /** Plain text shows such tokens as they are; in marked text they would work. */
    private static String marked(Card card) {
        return BlockKit.read(card.blocks())
                .lines()
                .filter(line -> !line.startsWith("["))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static List<com.slack.api.model.block.LayoutBlock> blocksWithIds(View view) {
        return view.getBlocks();
    }

    static List<Card> everything(Run run, Instant now, Runs runs) {
        List<Card> all = new ArrayList<>(GoNoGoCard.pages(run, now));
        Plan plan = run.plan();
        all.add(BoardCard.of(run, now));
        all.add(StakeholdersCard.of(run, now));
        all.add(StatusCard.of(run, now));
        all.add(BriefCard.of(run, now));
        all.add(ReportCard.of(run, "intact, 212 entries, head 0", now));
        all.add(WhoCard.of(run, now));
        all.add(RaciCard.of(plan, now));
        all.add(PlanCard.of(plan, now));
        all.add(RunbookCard.index(plan, now));
        all.add(TimesCard.of(plan, Optional.of(run), now));
        all.add(RefusalCard.of(plan.title(), plan.title(), now));
        all.add(HelpCard.of("", List.of(new HelpLine(plan.title(), plan.title())), now));
        all.add(AuditCard.of(run, runs.journal(), "The chain is intact.", now));
        plan.steps().forEach(step -> {
            all.add(RunbookCard.of(plan, step.id(), now));
            all.add(HumanStepCard.of(run, step.id(), now));
            all.add(FailedStepCard.of(run, step.id(), run.step(step.id()).attempt(), now));
        });
        run.progress().gates().keySet().forEach(gate -> {
            all.add(GateCard.of(run, gate, now));
            all.add(GateCard.superseded(run, gate, 1, now));
            all.add(NewsCard.reminded(run, gate, now));
        });
        plan.phases().forEach(phase -> {
            all.add(NewsCard.phaseStarted(run, phase.id(), now));
            all.add(NewsCard.phaseEnded(run, phase.id(), now));
        });
        run.log().escalations().forEach(one -> all.add(NewsCard.escalated(run, one, now)));
        return all;
    }
}
