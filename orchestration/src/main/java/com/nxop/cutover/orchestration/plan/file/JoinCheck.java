package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Procedure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Paths must wait for paths that exist, never in a circle, and somebody must wait for each. */
final class JoinCheck implements PlanCheck {

    @Override
    public void check(Plan plan, Places places, Report report) {
        for (Phase phase : plan.phases()) {
            after(phase, places, report);
            phase.paths().forEach(path -> joined(path, phase, plan, new Spot(places, report)));
        }
        plan.rollbacks().stream().map(Procedure::asPhase).forEach(way -> after(way, places, report));
    }

    private static void after(Phase phase, Places places, Report report) {
        List<String> known = phase.paths().stream().map(Path::id).toList();
        for (Path path : phase.paths()) {
            for (String other : path.after()) {
                if (!known.contains(other)) {
                    report.error(
                            Places.entry(places.of("path", path.id(), "after"), other),
                            "path '" + path.id() + "' waits for '" + other + "', which is no path of '" + phase.id()
                                    + "'",
                            Nearest.hint(other, known));
                }
            }
            if (before(path, phase).contains(path.id())) {
                report.error(
                        places.of("path", path.id(), "after"),
                        "path '" + path.id() + "' waits for itself in a circle",
                        "remove one 'after' of " + String.join(", ", before(path, phase)));
            }
        }
    }

    /** Ids of all paths that end before this one starts. */
    static Set<String> before(Path path, Phase phase) {
        Set<String> found = new HashSet<>();
        List<String> open = path.after();
        while (!open.isEmpty()) {
            List<String> next = open.stream().filter(found::add).toList();
            open = phase.paths().stream()
                    .filter(one -> next.contains(one.id()))
                    .flatMap(one -> one.after().stream())
                    .toList();
        }
        return found;
    }

    private static void joined(Path path, Phase phase, Plan plan, Spot spot) {
        boolean gate = plan.gates().stream()
                .anyMatch(one -> one.after().equals(path.id()) || one.after().equals(phase.id()));
        boolean awaited = phase.paths().stream().anyMatch(one -> one.after().contains(path.id()));
        if (!gate && !awaited) {
            spot.report()
                    .error(
                            spot.places().of("path", path.id(), "id"),
                            "nothing waits for the end of path '" + path.id() + "'",
                            "put a gate after it or after phase '" + phase.id()
                                    + "', or name it under 'after' of another path");
        }
    }

    private record Spot(Places places, Report report) {}
}
