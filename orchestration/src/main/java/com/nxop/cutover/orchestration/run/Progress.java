package com.nxop.cutover.orchestration.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How far every step, phase and gate is, by id, and what is to be decided. Untouched ones are not in the maps. */
public record Progress(
        Map<String, StepProgress> steps,
        Map<String, PhaseProgress> phases,
        Map<String, GateProgress> gates,
        Map<String, Question> questions,
        Map<String, Pending> pending) {

    public Progress {
        steps = java.util.Collections.unmodifiableMap(steps);
        phases = java.util.Collections.unmodifiableMap(phases);
        gates = java.util.Collections.unmodifiableMap(gates);
        questions = java.util.Collections.unmodifiableMap(questions);
        pending = java.util.Collections.unmodifiableMap(pending);
    }

    static Progress none() {
        return new Progress(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
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
        return new Progress(put(steps, step.id(), step), phases, gates, questions, pending);
    }

    Progress with(PhaseProgress phase) {
        return new Progress(steps, put(phases, phase.id(), phase), gates, questions, pending);
    }

    Progress with(GateProgress gate) {
        return new Progress(steps, phases, put(gates, gate.id(), gate), questions, pending);
    }

    Progress with(Question question) {
        return new Progress(steps, phases, gates, put(questions, question.subject(), question), pending);
    }

    Progress with(Pending answer) {
        return new Progress(steps, phases, gates, questions, put(pending, answer.subject(), answer));
    }

    Progress without(String answer) {
        Map<String, Pending> left = new LinkedHashMap<>(pending);
        left.remove(answer);
        return new Progress(steps, phases, gates, questions, left);
    }

    Progress closing(Predicate<Question> which, String how) {
        Map<String, Question> all = new LinkedHashMap<>(questions);
        all.replaceAll((subject, one) -> which.test(one) ? one.closed(how) : one);
        return new Progress(steps, phases, gates, all, pending);
    }

    private static <T> Map<String, T> put(Map<String, T> map, String key, T value) {
        Map<String, T> all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }
}
