package com.nxop.cutover.commands;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The plan's names as people write them. */
final class Names {

    private static final Map<String, String> SHORT = Map.of(
            "mgmt", "management",
            "dba", "database-admin",
            "neteng", "network-engineer",
            "appeng", "application-engineer",
            "eng", "engineering-lead",
            "ops", "operations",
            "deputy", "deputy-incident-commander");

    private Names() {}

    /** By id, name, initials, group or a short form; empty when none or more than one fits. */
    static Optional<Role> role(Plan plan, String written) {
        String low = written.toLowerCase(Locale.ROOT);
        String known = SHORT.getOrDefault(low, low);
        Optional<Role> exact = plan.role(known);
        if (exact.isPresent()) {
            return exact;
        }
        List<Role> near =
                plan.roles().stream().filter(role -> fits(role, known)).toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static boolean fits(Role role, String written) {
        return initials(role.id()).equals(written)
                || role.name().toLowerCase(Locale.ROOT).replace(' ', '-').equals(written)
                || role.group().filter(written::equals).isPresent()
                || (written.length() > 2 && role.id().startsWith(written));
    }

    private static String initials(String id) {
        return Arrays.stream(id.split("-")).map(part -> part.substring(0, 1)).collect(Collectors.joining());
    }

    static String roles(Plan plan) {
        return plan.roles().stream().map(Role::id).collect(Collectors.joining(", "));
    }

    /** A way back by id, or by the first word of its name: partial, full, emergency. */
    static Optional<Procedure> wayBack(Plan plan, String written) {
        String low = written.toLowerCase(Locale.ROOT);
        return plan.rollbacks().stream()
                .filter(way -> way.id().toLowerCase(Locale.ROOT).equals(low)
                        || way.name().toLowerCase(Locale.ROOT).startsWith(low))
                .findFirst();
    }

    static String waysBack(Plan plan) {
        return plan.rollbacks().stream()
                .map(way -> way.id() + " (" + way.name() + ")")
                .collect(Collectors.joining(", "));
    }
}
