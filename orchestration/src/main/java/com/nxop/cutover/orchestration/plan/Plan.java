package com.nxop.cutover.orchestration.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A checked plan. Steps, gates and phases are known by id, never by position.
 *
 * @param digest SHA-256 of the plan file's bytes, hexadecimal; runs, approvals and reports quote it
 * @param text the file itself, kept with the run so that a later edit changes nothing
 * @param from AWS region left
 * @param to AWS region moved to
 * @param zone zone of every local time in the plan
 * @param watching what is looked at beside the steps
 * @param settings addresses and names, dotted keys, overrides already applied
 * @param communications who is told what, and when
 * @param partial what is to be done when only a part has worked
 */
public record Plan(
        String id,
        String title,
        String digest,
        String text,
        String from,
        String to,
        ZoneId zone,
        Clocks clocks,
        List<Role> roles,
        List<Criterion> criteria,
        List<Phase> phases,
        List<Gate> gates,
        List<Procedure> rollbacks,
        Watching watching,
        Map<String, String> settings,
        Communications communications,
        PartialSuccess partial) {

    private static final String OWNER_OF_LOSS = "management";

    public Plan {
        roles = List.copyOf(roles);
        criteria = List.copyOf(criteria);
        phases = List.copyOf(phases);
        gates = List.copyOf(gates);
        rollbacks = List.copyOf(rollbacks);
        settings = Map.copyOf(settings);
    }

    /**
     * The plan as an emergency runs it: whoever opens a phase that may lose data takes the loss upon himself, so Management
     * answers there too, and two people are needed.
     *
     * @param losing action types that lose data in an emergency
     */
    public Plan forEmergency(Set<String> losing) {
        List<Gate> stricter = gates.stream()
                .map(gate -> opensLoss(gate, losing) ? gate.alsoAnsweredBy(OWNER_OF_LOSS) : gate)
                .toList();
        return new Plan(
                id,
                title,
                digest,
                text,
                from,
                to,
                zone,
                clocks,
                roles,
                criteria,
                phases,
                stricter,
                rollbacks,
                watching,
                settings,
                communications,
                partial);
    }

    private boolean opensLoss(Gate gate, Set<String> losing) {
        return phase(gate.opens()).stream()
                .flatMap(phase -> phase.steps().stream())
                .anyMatch(step -> losing.contains(step.uses()));
    }

    /** Every step of the phases and of the ways back, each once. */
    public List<Step> steps() {
        return everyStep().distinct().toList();
    }

    private Stream<Step> everyStep() {
        return Stream.concat(
                phases.stream().flatMap(phase -> phase.steps().stream()),
                rollbacks.stream().flatMap(way -> Stream.concat(way.steps().stream(), way.checklist().stream())));
    }

    /** Whether the step is an item of a checklist: looked at, never acted for. */
    public boolean checks(String step) {
        return rollbacks.stream()
                .flatMap(way -> way.checklist().stream())
                .anyMatch(item -> item.id().equals(step));
    }

    /** Whether the step belongs to a way back. */
    public boolean leadsBack(String step) {
        return rollbacks.stream()
                .flatMap(way -> way.steps().stream())
                .anyMatch(one -> one.id().equals(step));
    }

    /** As people type it: in capitals or not. */
    public Optional<Step> step(String id) {
        return step(id, String::equals).or(() -> step(id, String::equalsIgnoreCase));
    }

    private Optional<Step> step(String id, BiPredicate<String, String> same) {
        for (Phase phase : phases) {
            for (Path path : phase.paths()) {
                for (Step step : path.steps()) {
                    if (same.test(step.id(), id)) {
                        return Optional.of(step);
                    }
                }
            }
        }
        return rollbacks.stream()
                .flatMap(way -> Stream.concat(way.steps().stream(), way.checklist().stream()))
                .filter(step -> same.test(step.id(), id))
                .findFirst();
    }

    public Optional<Gate> gate(String id) {
        return gates.stream().filter(gate -> gate.id().equals(id)).findFirst();
    }

    public Optional<Phase> phase(String id) {
        return phases.stream().filter(phase -> phase.id().equals(id)).findFirst();
    }

    public Optional<Role> role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    public Optional<Procedure> rollback(String id) {
        return rollbacks.stream().filter(way -> way.id().equals(id)).findFirst();
    }

    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The phase a forward step belongs to. */
    public Optional<Phase> phaseOf(String step) {
        return phases.stream()
                .filter(phase -> phase.steps().stream().anyMatch(one -> one.id().equals(step)))
                .findFirst();
    }

    /** The path a step belongs to, forward or back. */
    public Optional<Path> pathOf(String step) {
        return Stream.concat(
                        phases.stream().flatMap(phase -> phase.paths().stream()),
                        rollbacks.stream()
                                .flatMap(way -> way.course().stream())
                                .flatMap(phase -> phase.paths().stream()))
                .filter(path -> path.steps().stream().anyMatch(one -> one.id().equals(step)))
                .findFirst();
    }
}
