package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import java.time.Instant;
import java.util.List;

/** How a person does a step when the machine cannot, values filled in. */
public final class RunbookCard {

    private RunbookCard() {}

    /** @param id a step the plan has */
    public static Card of(Plan plan, String id, Instant now) {
        Step step = plan.step(id).orElseThrow();
        String machine = Catalogue.find(step.uses())
                .map(type -> type.describes() + " (" + type.source() + ")")
                .orElse(step.uses());
        return new Layout(Stamp.of("runbook", now))
                .header("Runbook, step " + step.id() + ": " + step.name())
                .section("*Done when* " + Mrkdwn.line(step.success(), 600) + "\n*The machine* "
                        + Mrkdwn.line(machine, 300) + "\n*Time* about " + Words.span(step.estimate())
                        + ", at most " + Words.span(step.timeout()) + "\n*Undo* " + undo(plan, step.undo()))
                .section("*By hand*")
                .lines(HumanStepCard.procedure(step))
                .section("*Emergency mode* " + Mrkdwn.line(step.emergency(), 1000))
                .context("Responsible: " + Crew.roles(plan, step.raci().responsible()) + " · accountable: "
                        + Crew.roles(plan, step.raci().accountable()))
                .card(Mrkdwn.line("Runbook for step " + step.id() + ", " + step.name() + ".", 300));
    }

    /** Every step in one line, when none is named. */
    public static Card index(Plan plan, Instant now) {
        List<String> lines = plan.steps().stream()
                .map(step -> "*" + Mrkdwn.line(step.id(), 40) + "* " + Mrkdwn.line(step.name(), 120))
                .toList();
        return new Layout(Stamp.of("runbook", now))
                .header("Runbook")
                .context("One step in full: /cutover runbook STEP")
                .lines(lines)
                .card("The runbook has " + lines.size() + " steps.");
    }

    private static String undo(Plan plan, Undo undo) {
        if (undo instanceof Undo.By by) {
            return "by " + Mrkdwn.line(by.step(), 40)
                    + plan.step(by.step())
                            .map(step -> ", " + Mrkdwn.line(step.name(), 120))
                            .orElse("");
        }
        return "none: " + Mrkdwn.line(((Undo.Never) undo).why(), 400);
    }
}
