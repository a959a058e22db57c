package com.nxop.cutover.orchestration.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who holds which role in this run. */
public record Roster(Map<String, List<Person>> holders) {

    public Roster {
        Map<String, List<Person>> copy = new LinkedHashMap<>();
        holders.forEach((role, people) -> copy.put(role, List.copyOf(people)));
        holders = java.util.Collections.unmodifiableMap(copy);
    }

    public List<Person> in(String role) {
        return holders.getOrDefault(role, List.of());
    }

    public boolean holds(Person person, String role) {
        return in(role).stream().anyMatch(one -> one.id().equals(person.id()));
    }

    /** Role ids of a person, in the plan's order where they were assigned in it. */
    public List<String> rolesOf(Person person) {
        return holders.keySet().stream().filter(role -> holds(person, role)).toList();
    }

    Roster with(String role, List<Person> people) {
        Map<String, List<Person>> all = new LinkedHashMap<>(holders);
        all.put(role, people);
        return new Roster(all);
    }

    /** The list of a role with one more person in it. */
    public List<Person> plus(String role, Person person) {
        List<Person> people = new ArrayList<>(in(role));
        if (!holds(person, role)) {
            people.add(person);
        }
        return people;
    }
}
