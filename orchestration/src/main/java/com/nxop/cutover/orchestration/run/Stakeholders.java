package com.nxop.cutover.orchestration.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who was asked to say that they know of the window, and has said so. Readers are marks, not addresses: the journal cannot
 * forget anybody.
 *
 * @param groups by audience id
 */
public record Stakeholders(Map<String, Group> groups) {

    public Stakeholders {
        groups = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * One audience.
     *
     * @param asked marks of those who were asked by mail
     * @param known marks of those who have said so
     * @param spokenFor who has said so for all of them
     */
    public record Group(List<String> asked, List<String> known, Optional<Person> spokenFor) {

        static final Group NOBODY = new Group(List.of(), List.of(), Optional.empty());

        public Group {
            asked = List.copyOf(asked);
            known = List.copyOf(known);
        }

        /** All of them have said that they know, or somebody has said it for them. */
        public boolean complete() {
            return spokenFor.isPresent() || (!asked.isEmpty() && known.containsAll(asked));
        }

        /** For example {@code 2 of 3 have acknowledged}. */
        public String say() {
            return spokenFor
                    .map(person -> "acknowledged by " + person.name() + " for all")
                    .orElseGet(() -> asked.isEmpty()
                            ? "not acknowledged"
                            : known.size() + " of " + asked.size() + " have acknowledged");
        }

        boolean asked(List<String> readers) {
            return asked.containsAll(readers);
        }

        boolean knows(List<String> readers) {
            return known.containsAll(readers);
        }

        private Group asking(List<String> readers) {
            return new Group(union(asked, readers), known, spokenFor);
        }

        private Group knowing(List<String> readers, Person by) {
            return readers.isEmpty()
                    ? new Group(asked, known, Optional.of(by))
                    : new Group(asked, union(known, readers), spokenFor);
        }

        private static List<String> union(List<String> one, List<String> other) {
            List<String> all = new ArrayList<>(one);
            other.stream().filter(reader -> !all.contains(reader)).forEach(all::add);
            return all;
        }
    }

    static Stakeholders none() {
        return new Stakeholders(Map.of());
    }

    /** Whether anybody was asked for the present window. */
    public boolean asked() {
        return !groups.isEmpty();
    }

    public Group of(String audience) {
        return groups.getOrDefault(audience, Group.NOBODY);
    }

    Stakeholders asking(String audience, List<String> readers) {
        return with(audience, of(audience).asking(readers));
    }

    Stakeholders knowing(String audience, List<String> readers, Person by) {
        return with(audience, of(audience).knowing(readers, by));
    }

    private Stakeholders with(String audience, Group group) {
        Map<String, Group> all = new LinkedHashMap<>(groups);
        all.put(audience, group);
        return new Stakeholders(all);
    }
}
