package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.Node;

/** Whatever says how it is taken back must name a step of a way back. */
final class UndoCheck implements PlanCheck {

    @Override
    public void check(Plan plan, Places places, Report report) {
        Set<String> ways = new TreeSet<>();
        plan.rollbacks().forEach(way -> way.steps().forEach(step -> ways.add(step.id())));
        for (Step step : plan.steps()) {
            if (step.undo() instanceof Undo.By by && !by.step().isBlank() && !ways.contains(by.step())) {
                Node at = places.of("step", step.id(), "undo");
                String reason = places.knows("step", by.step())
                        ? "which goes forward and takes nothing back"
                        : "which does not exist";
                report.error(
                        at,
                        "step '" + step.id() + "' is undone by '" + by.step() + "', " + reason,
                        Nearest.hint(by.step(), ways) + " or write 'undo: {never: why}'");
            }
        }
    }
}
