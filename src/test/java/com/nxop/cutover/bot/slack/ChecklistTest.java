package com.nxop.cutover.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.bot.card.GoNoGoCard;
import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.rehearsal.slack.Message;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ChecklistTest {

    private Surface surface;

    @BeforeEach
    void open() {
        surface = Surface.open();
    }

    @AfterEach
    void close() {
        await().until(() -> surface.waiting() == 0);
        surface.close();
    }

    @Test
    void whatIsMineIsTickedInOneDialog() {
        Run prepared = Runs.prepared(Plans.nxop()).run();
        surface.cutover.with(prepared);
        Message card = surface.posted(GoNoGoCard.summary(prepared, Runs.TWO));
        surface.slack.click(People.INES.id(), card.ts(), "criteria.mine");
        await().until(() -> surface.slack.modal(People.INES.id()).isPresent());
        List<String> mine = mine(prepared, People.INES);
        assertThat(mine).hasSizeGreaterThan(1);
        surface.slack.submit(People.INES.id(), Map.of("ticks", String.join(",", mine)));
        await().until(() -> !surface.cutover.submitted().isEmpty());
        assertThat(((PreparationIntent.SayAll) surface.cutover.submitted().get(0)).criteria())
                .containsExactlyElementsOf(mine);
        await().until(() -> surface.heard(People.INES)
                .contains("Confirmed: "
                        + prepared.plan().criterion(mine.get(0)).orElseThrow().text()));
    }

    @Test
    void whoeverIsAskedNothingGetsNoDialog() {
        Run prepared = Runs.prepared(Plans.nxop()).run();
        surface.cutover.with(prepared);
        Message card = surface.posted(GoNoGoCard.summary(prepared, Runs.TWO));
        surface.slack.click(People.NOBODY_IN_PARTICULAR.id(), card.ts(), "criteria.mine");
        await().until(() -> surface.heard(People.NOBODY_IN_PARTICULAR).contains("asked of a role you hold"));
        assertThat(surface.cutover.submitted()).isEmpty();
    }

    private static List<String> mine(Run run, Person person) {
        return run.plan().criteria().stream()
                .filter(one -> one.confirm()
                        .filter(attest -> run.mayActAs(person, attest.role()))
                        .isPresent())
                .map(Criterion::id)
                .toList();
    }
}
