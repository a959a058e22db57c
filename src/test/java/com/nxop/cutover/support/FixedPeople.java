package com.nxop.cutover.support;

import com.nxop.cutover.commands.RosterSource;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory that knows the people of the tests. */
public record FixedPeople(Map<String, List<Person>> holders, String warning) implements RosterSource {

    public static FixedPeople ofSmallPlan() {
        return new FixedPeople(
                Map.of(
                        "incident-commander", List.of(People.INES),
                        "management", List.of(People.MAX),
                        "operations", List.of(People.OLA),
                        "database-admin", List.of(People.DAN)),
                "");
    }

    public static FixedPeople unreadable() {
        return new FixedPeople(Map.of(), "The groups cannot be read.");
    }

    @Override
    public Staff staff(Plan plan) {
        return new Staff(holders, warning);
    }

    @Override
    public Optional<Person> person(String id) {
        return Stream.of(People.INES, People.MAX, People.OLA, People.DAN, People.NOBODY_IN_PARTICULAR)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }
}
