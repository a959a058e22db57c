package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Path.Order;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Two changes at the same thing at the same time would undo or mask each other. */
final class ResourceCheck implements PlanCheck {

    /** By action type: the settings that name the thing, as opposed to what is wanted of it. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "arc.routing", List.of("on", "off"),
            "cordon.lambda", List.of("region", "group"),
            "flag.set", List.of("database", "collection", "id"),
            "docdb.writer", List.of("global"),
            "docdb.snapshot", List.of("cluster", "name"),
            "gtm.property", List.of("domain", "property"),
            "amqp.listeners", List.of("exchange", "region"));

    @Override
    public void check(Plan plan, Places places, Report report) {
        Stream.concat(plan.phases().stream(), plan.rollbacks().stream().map(Procedure::asPhase))
                .forEach(phase -> check(phase, places, report));
    }

    private static void check(Phase phase, Places places, Report report) {
        List<Path> paths = phase.paths();
        for (int left = 0; left < paths.size(); left++) {
            for (int right = left; right < paths.size(); right++) {
                if (together(paths.get(left), paths.get(right), phase)) {
                    compare(paths.get(left), paths.get(right), places, report);
                }
            }
        }
    }

    private static boolean together(Path left, Path right, Phase phase) {
        if (left.equals(right)) {
            return left.order() == Order.PARALLEL;
        }
        return !JoinCheck.before(left, phase).contains(right.id())
                && !JoinCheck.before(right, phase).contains(left.id());
    }

    private static void compare(Path left, Path right, Places places, Report report) {
        for (Step one : left.steps()) {
            for (Step other : right.steps()) {
                boolean twice = left.equals(right) && one.id().compareTo(other.id()) >= 0;
                if (!twice && !one.id().equals(other.id()) && same(one, other)) {
                    report.error(
                            places.of("step", other.id(), "uses"),
                            "steps '" + one.id() + "' and '" + other.id() + "' run at once and both change "
                                    + String.join(", ", name(other)) + " (" + other.uses() + ")",
                            "let one path wait for the other with 'after', or put both steps into one sequence");
                }
            }
        }
    }

    private static boolean same(Step one, Step other) {
        return one.uses().equals(other.uses())
                && NAMES.containsKey(one.uses())
                && !name(one).isEmpty()
                && name(one).equals(name(other));
    }

    private static Set<String> name(Step step) {
        Set<String> name = new TreeSet<>();
        for (String key : NAMES.getOrDefault(step.uses(), List.of())) {
            if (step.with().containsKey(key)) {
                name.add(String.valueOf(step.with().get(key)));
            }
        }
        return name;
    }
}
