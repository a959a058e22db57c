package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Raci;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.plan.Step;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Whoever is named must be a role of the plan. */
final class RoleCheck implements PlanCheck {

    private static final String ALL = "all";

    @Override
    public void check(Plan plan, Places places, Report report) {
        Names names = new Names(places, report);
        plan.roles().forEach(role -> deputy(role, names, report));
        plan.criteria()
                .forEach(one -> one.confirm()
                        .ifPresent(word -> names.check(
                                List.of(word.role()),
                                places.of("criterion", one.id(), "confirm", "role"),
                                "criterion '" + one.id() + "'")));
        paths(plan)
                .forEach(path -> names.check(
                        List.of(path.lead()), places.of("path", path.id(), "lead"), "path '" + path.id() + "'"));
        plan.steps().forEach(step -> step(step, names));
        plan.gates().forEach(gate -> {
            String where = "gate '" + gate.id() + "'";
            names.check(gate.approvers(), places.of("gate", gate.id(), "approvers"), where);
            names.check(gate.onExpiry().escalateTo(), places.of("gate", gate.id(), "onExpiry", "escalateTo"), where);
        });
        plan.communications()
                .audiences()
                .forEach(one -> names.check(
                        one.answers().stream().toList(),
                        places.of("audience", one.id(), "answers"),
                        "audience '" + one.id() + "'"));
    }

    static Stream<Path> paths(Plan plan) {
        return Stream.concat(
                plan.phases().stream().flatMap(phase -> phase.paths().stream()),
                plan.rollbacks().stream().flatMap(way -> way.paths().stream()));
    }

    private static void deputy(Role role, Names names, Report report) {
        role.deputyOf().ifPresent(other -> {
            Node at = names.places().of("role", role.id(), "deputyOf");
            names.check(List.of(other), at, "role '" + role.id() + "'");
            if (other.equals(role.id())) {
                report.error(at, "role '" + role.id() + "' is its own deputy", "name another role, or remove the line");
            }
        });
    }

    private static void step(Step step, Names names) {
        String where = "step '" + step.id() + "'";
        Raci raci = step.raci();
        names.raci(raci.responsible(), step, "responsible");
        names.raci(raci.accountable(), step, "accountable");
        names.raci(raci.consulted(), step, "consulted");
        names.raci(raci.informed(), step, "informed");
        step.confirm()
                .ifPresent(one -> names.check(
                        List.of(one.role()), names.places().of("step", step.id(), "confirm", "role"), where));
    }

    private record Names(Places places, Report report) {

        void raci(Collection<String> roles, Step step, String letter) {
            List<String> named =
                    roles.stream().filter(role -> !role.equals(ALL)).toList();
            check(named, places.of("step", step.id(), "raci", letter), "step '" + step.id() + "'");
        }

        void check(Collection<String> roles, Node at, String where) {
            for (String role : roles) {
                if (!role.isBlank() && !places.knows("role", role)) {
                    report.error(
                            Places.entry(at, role),
                            where + " names the role '" + role + "', which does not exist",
                            Nearest.hint(role, places.ids("role")));
                }
            }
        }
    }
}
