package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.plan.Role.Presence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Every gate must be able to come up, to be answered, and to lead somewhere. */
final class GateCheck implements PlanCheck {

    @Override
    public void check(Plan plan, Places places, Report report) {
        for (Gate gate : plan.gates()) {
            approvable(gate, plan, places, report);
            persons(gate, places, report);
            placed(gate, plan, places, report);
        }
        if (!plan.gates().isEmpty()
                && plan.gates().stream().noneMatch(gate -> gate.opens().equals(Gate.SUCCESS))) {
            report.warn(
                    places.of("plan", "", "gates"),
                    "no gate declares success, so nobody is asked at the end",
                    "let the last gate say 'opens: success'");
        }
    }

    /** A role without a group is filled by command only; if nothing demands that, it may stay empty. */
    private static void approvable(Gate gate, Plan plan, Places places, Report report) {
        if (gate.approvers().isEmpty()) {
            report.error(
                    places.of("gate", gate.id(), "approvers"),
                    "gate '" + gate.id() + "' can be approved by nobody: it names no approver",
                    "add the role that decides, for example 'approvers: [incident-commander]'");
        }
        for (String id : gate.approvers()) {
            Optional<Role> role = plan.role(id);
            if (role.isPresent() && role.get().group().isEmpty() && role.get().required() == Presence.OPTIONAL) {
                report.error(
                        Places.entry(places.of("gate", gate.id(), "approvers"), id),
                        "gate '" + gate.id() + "' can be approved by nobody: the role '" + id
                                + "' is optional and has no Slack group",
                        "give the role a 'group', or make it 'presence: required'");
            }
        }
    }

    private static void persons(Gate gate, Places places, Report report) {
        long roles = gate.approvers().stream().distinct().count();
        if (roles > 0 && gate.persons() > roles) {
            report.error(
                    places.of("gate", gate.id(), "persons"),
                    "gate '" + gate.id() + "' needs " + gate.persons() + " people but asks only " + roles + " role(s)",
                    "add approvers, or lower 'persons' to " + roles);
        }
    }

    private static void placed(Gate gate, Plan plan, Places places, Report report) {
        int after = phaseAsked(gate, plan);
        if (after < 0 && !gate.after().isBlank()) {
            Set<String> known =
                    new TreeSet<>(plan.phases().stream().map(Phase::id).toList());
            plan.phases().forEach(phase -> phase.paths().forEach(path -> known.add(path.id())));
            report.error(
                    places.of("gate", gate.id(), "after"),
                    "gate '" + gate.id() + "' comes after '" + gate.after() + "', which is no phase and no path",
                    Nearest.hint(gate.after(), known));
        }
        if (gate.opens().isBlank() || gate.opens().equals(Gate.SUCCESS)) {
            return;
        }
        List<String> phases = plan.phases().stream().map(Phase::id).toList();
        int opens = phases.indexOf(gate.opens());
        if (opens < 0) {
            report.error(
                    places.of("gate", gate.id(), "opens"),
                    "gate '" + gate.id() + "' opens '" + gate.opens() + "', which is no phase",
                    "name a phase (" + String.join(", ", phases) + ") or success");
        } else if (after >= opens) {
            report.error(
                    places.of("gate", gate.id(), "opens"),
                    "gate '" + gate.id() + "' opens phase '" + gate.opens() + "', which does not come after it",
                    "name a later phase, or success");
        }
    }

    private static int phaseAsked(Gate gate, Plan plan) {
        return IntStream.range(0, plan.phases().size())
                .filter(at -> {
                    Phase phase = plan.phases().get(at);
                    return phase.id().equals(gate.after())
                            || phase.paths().stream().anyMatch(path -> path.id().equals(gate.after()));
                })
                .findFirst()
                .orElse(-1);
    }
}
