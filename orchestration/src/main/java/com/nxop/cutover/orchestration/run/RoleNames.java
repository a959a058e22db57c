package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Role;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles as people call them. */
public final class RoleNames {

    /** People of one role who are named at once. */
    private static final int NAMED = 5;

    private RoleNames() {}

    /** The name of a role by its id. */
    public static String of(Run run, String role) {
        return run.plan().role(role).map(Role::name).orElse(role);
    }

    /** The names of several. */
    public static List<String> of(Run run, List<String> roles) {
        return roles.stream().map(role -> of(run, role)).toList();
    }

    /** Who is to be asked: the holders, or else their deputies; a few of them. */
    public static List<Person> acting(Run run, String role) {
        List<Person> own = run.roster().in(role);
        Stream<Person> deputies = run.plan().roles().stream()
                .filter(one -> one.deputyOf().filter(role::equals).isPresent())
                .flatMap(one -> run.roster().in(one.id()).stream());
        return (own.isEmpty() ? deputies : own.stream()).limit(NAMED).toList();
    }

    /** A role and who is to be asked: {@code Incident Commander (Ines)}. */
    public static String held(Run run, String role) {
        String name = of(run, role);
        List<Person> people = acting(run, role);
        if (people.isEmpty()) {
            return name + " (nobody holds it)";
        }
        String names = people.stream().map(Person::name).collect(Collectors.joining(", "));
        boolean told = people.stream().allMatch(one -> one.name().contains(name));
        return told ? names : name + " (" + names + ")";
    }

    /** Several roles and who holds them. */
    public static List<String> held(Run run, List<String> roles) {
        return roles.stream().distinct().map(role -> held(run, role)).toList();
    }
}
