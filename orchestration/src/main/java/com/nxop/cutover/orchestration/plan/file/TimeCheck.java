package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Path.Order;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Figures that contradict each other. Only warnings: the documents themselves do it, and a person may want it so. */
final class TimeCheck implements PlanCheck {

    @Override
    public void check(Plan plan, Places places, Report report) {
        plan.phases().forEach(phase -> fits(phase, "phase", places, report));
        plan.rollbacks().forEach(way -> fits(way.asPhase(), "rollback", places, report));
        plan.steps().forEach(step -> estimate(step, places, report));
        worstCase(plan, places, report);
    }

    private static void fits(Phase phase, String kind, Places places, Report report) {
        Map<String, Duration> ends = new HashMap<>();
        for (Path path : phase.paths()) {
            Duration end = end(path, phase, ends);
            boolean last = phase.paths().stream().noneMatch(one -> one.after().contains(path.id()));
            if (last && !phase.timeout().isZero() && end.compareTo(phase.timeout()) > 0) {
                report.warn(
                        places.of("path", path.id(), "id"),
                        "the step timeouts up to the end of path '" + path.id() + "' add up to "
                                + Durations.say(end) + ", more than the " + Durations.say(phase.timeout()) + " of "
                                + kind + " '" + phase.id() + "'",
                        "shorten them or allow more; until then the " + kind + "'s clock ends it first");
            }
        }
    }

    /** Each path is worked out once; a circle, reported elsewhere, counts as nothing. */
    private static Duration end(Path path, Phase phase, Map<String, Duration> ends) {
        Duration known = ends.get(path.id());
        if (known != null) {
            return known;
        }
        ends.put(path.id(), Duration.ZERO);
        Duration start = phase.paths().stream()
                .filter(one -> path.after().contains(one.id()))
                .map(one -> end(one, phase, ends))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Duration end = start.plus(length(path));
        ends.put(path.id(), end);
        return end;
    }

    private static Duration length(Path path) {
        return path.order() == Order.PARALLEL
                ? path.steps().stream()
                        .map(Step::timeout)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO)
                : path.steps().stream().map(Step::timeout).reduce(Duration.ZERO, Duration::plus);
    }

    private static void estimate(Step step, Places places, Report report) {
        if (!step.timeout().isZero() && step.estimate().compareTo(step.timeout()) > 0) {
            report.warn(
                    places.of("step", step.id(), "estimate"),
                    "step '" + step.id() + "' is expected to take " + Durations.say(step.estimate())
                            + ", longer than its timeout of " + Durations.say(step.timeout()),
                    "raise the timeout or correct the estimate");
        }
    }

    /** The phases that a gate opens are those that touch the business. */
    private static void worstCase(Plan plan, Places places, Report report) {
        Set<String> opened = plan.gates().stream().map(Gate::opens).collect(Collectors.toSet());
        Duration forward = plan.phases().stream()
                .filter(phase -> opened.contains(phase.id()))
                .map(Phase::timeout)
                .reduce(Duration.ZERO, Duration::plus);
        Duration back = plan.rollbacks().stream()
                .map(Procedure::rto)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Duration worst = forward.plus(back);
        Duration contract = plan.clocks().contract();
        if (!contract.isZero() && worst.compareTo(contract) > 0) {
            report.warn(
                    places.of("plan", "", "clocks", "contract"),
                    "phases used up to their timeouts and then the longest way back take " + Durations.say(worst)
                            + ", more than the " + Durations.say(contract) + " of the contract",
                    "decide early: turn back before that much time is spent");
        }
    }
}
