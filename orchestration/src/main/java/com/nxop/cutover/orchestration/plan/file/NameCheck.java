package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Plan;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** Regions, evidence, and the size of the whole. */
final class NameCheck implements PlanCheck {

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");
    private static final int MOST_STEPS = 500;

    @Override
    public void check(Plan plan, Places places, Report report) {
        Node from = places.of("plan", "", "from");
        Node to = places.of("plan", "", "to");
        region(plan.from(), from, report);
        region(plan.to(), to, report);
        if (!plan.from().isBlank() && plan.from().equals(plan.to())) {
            report.error(to, "the plan moves from '" + plan.to() + "' to itself", "name two different regions");
        }
        if (plan.steps().size() > MOST_STEPS) {
            report.error(
                    places.of("plan", "", "phases"),
                    "the plan has " + plan.steps().size() + " steps, more than " + MOST_STEPS,
                    "split it; nobody can watch so many");
        }
        plan.gates().forEach(gate -> evidence(gate, places, report));
    }

    private static void region(String name, Node at, Report report) {
        if (!name.isBlank() && !REGION.matcher(name).matches()) {
            report.error(at, "'" + name + "' is no AWS region", "write a name like us-west-2");
        }
    }

    private static void evidence(Gate gate, Places places, Report report) {
        List<String> unknown =
                gate.evidence().stream().filter(id -> !places.knows("step", id)).toList();
        for (String id : unknown) {
            report.error(
                    Places.entry(places.of("gate", gate.id(), "evidence"), id),
                    "gate '" + gate.id() + "' shows step '" + id + "', which does not exist",
                    Nearest.hint(id, places.ids("step")));
        }
    }
}
