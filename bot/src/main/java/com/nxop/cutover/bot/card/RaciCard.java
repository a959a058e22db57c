package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Raci;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who does, owns, is asked and is told, step by step. */
public final class RaciCard {

    private RaciCard() {}

    public static Card of(Plan plan, Instant now) {
        List<String> lines = new ArrayList<>();
        plan.steps().forEach(step -> lines.add(line(plan, step)));
        return new Layout(Stamp.of("raci", now))
                .header("Who does what")
                .context("R does it · A owns it · C is asked · I is told")
                .lines(lines)
                .card("Responsibilities for " + lines.size() + " steps of " + Mrkdwn.line(plan.title(), 200) + ".");
    }

    private static String line(Plan plan, Step step) {
        Raci raci = step.raci();
        return "*" + Mrkdwn.line(step.id(), 40) + "* " + Mrkdwn.line(step.name(), 100) + "\n      R "
                + Crew.roles(plan, raci.responsible()) + " · A " + Crew.roles(plan, raci.accountable()) + " · C "
                + Crew.roles(plan, raci.consulted()) + " · I " + Crew.roles(plan, raci.informed());
    }
}
