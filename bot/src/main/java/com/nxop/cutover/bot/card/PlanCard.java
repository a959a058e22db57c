package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The plan as it would run: phases, paths, steps, gates, ways back. */
public final class PlanCard {

    private PlanCard() {}

    public static Card of(Plan plan, Instant now) {
        List<String> lines = new ArrayList<>();
        for (Phase phase : plan.phases()) {
            guards(plan, phase.id(), lines);
            lines.add("*Phase " + Mrkdwn.line(phase.id(), 20) + ", " + Mrkdwn.line(phase.name(), 120) + "* · at most "
                    + Words.span(phase.timeout()));
            phase.paths().forEach(path -> path(plan, path, lines));
        }
        guards(plan, Gate.SUCCESS, lines);
        plan.rollbacks()
                .forEach(way -> lines.add(Marks.BACK + " *" + Mrkdwn.line(way.id(), 20) + "* "
                        + Mrkdwn.line(way.name(), 100) + " · " + Mrkdwn.line(way.when(), 200) + " · at most "
                        + Words.span(way.rto())));
        return new Layout(Stamp.of("plan", now))
                .header(plan.title())
                .context(
                        Mrkdwn.line(plan.from(), 60) + " :arrow_right: " + Mrkdwn.line(plan.to(), 60),
                        "times are " + plan.zone() + " · plan " + Mrkdwn.line(plan.digest(), 13))
                .lines(lines)
                .card(Mrkdwn.line(plan.title(), 200) + ": " + plan.phases().size() + " phases, "
                        + plan.steps().size() + " steps, " + plan.gates().size() + " gates.");
    }

    private static void guards(Plan plan, String opens, List<String> lines) {
        plan.gates().stream()
                .filter(gate -> gate.opens().equals(opens))
                .forEach(gate -> lines.add(Marks.WAITING + " *" + Mrkdwn.line(gate.id(), 40) + "* "
                        + Mrkdwn.line(gate.question(), 200) + " · " + Crew.roles(plan, gate.approvers())
                        + gate.clock().map(clock -> " · " + Words.span(clock)).orElse("")));
    }

    private static void path(Plan plan, Path path, List<String> lines) {
        String after = path.after().isEmpty() ? "" : ", after " + Mrkdwn.line(String.join(" and ", path.after()), 80);
        lines.add("   Path " + Mrkdwn.line(path.id(), 20) + ", " + Mrkdwn.line(path.name(), 120) + " · "
                + Crew.role(plan, path.lead()) + after);
        path.steps().forEach(step -> lines.add("      " + step(step)));
    }

    private static String step(Step step) {
        return "*" + Mrkdwn.line(step.id(), 40) + "* " + Mrkdwn.line(step.name(), 120) + " · about "
                + Words.span(step.estimate());
    }
}
