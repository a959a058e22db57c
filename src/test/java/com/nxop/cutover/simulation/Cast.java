package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is there, in which role. */
final class Cast {

    static final Person STRANGER = new Person("U-stranger", "A stranger");
    /** Holds two roles that must be two people at the last gate. */
    static final Person DOUBLE = new Person("U-double", "Two hats");

    private final Map<String, List<Person>> roles = new LinkedHashMap<>();

    Cast(Plan plan, Dice dice) {
        boolean hats = dice.chance(0.3);
        for (Role role : plan.roles()) {
            List<Person> people = new ArrayList<>();
            people.add(new Person("U-" + role.id(), role.name()));
            if (dice.chance(0.4)) {
                people.add(new Person("U-second-" + role.id(), "Second " + role.name()));
            }
            if (hats && (role.id().equals("incident-commander") || role.id().equals("management"))) {
                people.add(DOUBLE);
            }
            roles.put(role.id(), people);
        }
    }

    Map<String, List<Person>> roles() {
        return roles;
    }

    /** Somebody who may act in the role now. */
    static Person holder(Run run, String role, Dice dice) {
        List<Person> people = new ArrayList<>(run.roster().in(role));
        run.plan().roles().stream()
                .filter(one -> one.deputyOf().filter(role::equals).isPresent())
                .filter(one -> dice.chance(0.2))
                .forEach(one -> people.addAll(run.roster().in(one.id())));
        return people.isEmpty() ? STRANGER : dice.one(people);
    }
}
