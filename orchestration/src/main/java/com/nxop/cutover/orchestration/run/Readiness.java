package com.nxop.cutover.orchestration.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known for the go/no-go.
 *
 * @param read latest reading per automatic criterion
 * @param readAt when they were read
 * @param said latest word per confirmed criterion
 * @param stakeholders who was asked to say that they know, and has said so
 * @param overrides people who wanted to start below the bar, with their reasons
 */
public record Readiness(
        Map<String, Evidence> read,
        Optional<Instant> readAt,
        Map<String, Word> said,
        Stakeholders stakeholders,
        List<StartOverride> overrides) {

    public Readiness {
        read = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(read));
        said = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(said));
        overrides = List.copyOf(overrides);
    }

    /** A person's confirmation, or the taking back of one. */
    public record Word(Person by, String role, boolean holds, String remark, Instant at, Instant until) {}

    /** One of the two people a start below the bar takes. */
    public record StartOverride(Person by, String role, String reason, Instant at) {}

    static Readiness none() {
        return new Readiness(Map.of(), Optional.empty(), Map.of(), Stakeholders.none(), List.of());
    }

    Readiness read(List<Evidence> fresh, Instant at) {
        Map<String, Evidence> all = new LinkedHashMap<>(read);
        fresh.forEach(one -> all.put(one.subject(), one));
        return new Readiness(all, Optional.of(at), said, stakeholders, overrides);
    }

    Readiness said(String criterion, Word word) {
        Map<String, Word> all = new LinkedHashMap<>(said);
        all.put(criterion, word);
        return new Readiness(read, readAt, all, stakeholders, overrides);
    }

    Readiness overridden(StartOverride one) {
        List<StartOverride> all = new ArrayList<>(overrides);
        all.add(one);
        return new Readiness(read, readAt, said, stakeholders, all);
    }

    Readiness with(Stakeholders known) {
        return new Readiness(read, readAt, said, known, overrides);
    }
}
