package com.nxop.cutover.orchestration.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How far every step, phase and gate is, by id. Untouched ones are not in the maps. */
public record Progress(
        Map<String, StepProgress> steps, Map<String, PhaseProgress> phases, Map<String, GateProgress> gates) {

    public Progress {
        steps = java.util.Collections.unmodifiableMap(steps);
        phases = java.util.Collections.unmodifiableMap(phases);
        gates = java.util.Collections.unmodifiableMap(gates);
    }

    static Progress none() {
        return new Progress(Map.of(), Map.of(), Map.of());
    }

    public StepProgress step(String id) {
        StepProgress known = steps.get(id);
        return known == null ? StepProgress.untouched(id) : known;
    }

    public Optional<PhaseProgress> phase(String id) {
        return Optional.ofNullable(phases.get(id));
    }

    public Optional<GateProgress> gate(String id) {
        return Optional.ofNullable(gates.get(id));
    }

    Progress with(StepProgress step) {
        return new Progress(put(steps, step.id(), step), phases, gates);
    }

    Progress with(PhaseProgress phase) {
        return new Progress(steps, put(phases, phase.id(), phase), gates);
    }

    Progress with(GateProgress gate) {
        return new Progress(steps, phases, put(gates, gate.id(), gate));
    }

    private static <T> Map<String, T> put(Map<String, T> map, String key, T value) {
        Map<String, T> all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }
}
