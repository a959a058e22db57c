package com.nxop.cutover.rehearsal.result;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import com.nxop.cutover.rehearsal.world.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the world and its people needed on the longest path of a run, the bot left out. For each step only the time
 * counts in which a change of the layers it watches was really under way, or a person was thinking about it; for each
 * gate only the time its people took.
 */
public final class CriticalPath {

    /** Layers of the world that a step of an action type waits for. */
    private static final Map<String, List<String>> LAYERS = Map.of(
            "arc.routing", List.of("arc"),
            "dns.points", List.of("dns"),
            "cordon.lambda", List.of("cordon", "clients", "sample"),
            "cloudwatch.metric", List.of("clients", "sample", "lag"),
            "cloudwatch.alarms", List.of("sample", "alarms"),
            "flag.set", List.of("flag"),
            "docdb.writer", List.of("writer"),
            "gtm.property", List.of("gtm", "apiDns"),
            "amqp.listeners", List.of("amqp"),
            "kafka.marker", List.of("marker"));

    private final Run run;
    private final List<Span> spans;

    public CriticalPath(Run run, List<Span> spans) {
        this.run = run;
        this.spans = List.copyOf(spans);
    }

    /** Seconds from the start of the three clocks on. */
    public double seconds() {
        Duration sum = Duration.ZERO;
        for (Phase phase : changing()) {
            sum = sum.plus(longest(phase)).plus(gates(phase));
        }
        return sum.toMillis() / 1000.0;
    }

    /** Seconds of a way back: what was under way and had to settle first, then its own longest path. */
    public double backSeconds(Instant turned) {
        Duration sum = covered(spans, turned, begun().orElse(turned));
        for (Phase phase : run.course()) {
            sum = sum.plus(longest(phase));
        }
        return sum.toMillis() / 1000.0;
    }

    private Optional<Instant> begun() {
        return run.course().stream()
                .flatMap(phase -> run.progress().phase(phase.id()).stream())
                .map(phase -> phase.startedAt())
                .min(Comparator.naturalOrder());
    }

    /** The phases the clocks run over: those that began after them. */
    private List<Phase> changing() {
        Optional<Instant> since = run.standing().changesSince();
        return Stream.concat(run.plan().phases().stream(), run.course().stream())
                .distinct()
                .filter(phase -> since.isPresent()
                        && run.progress()
                                .phase(phase.id())
                                .filter(known -> !known.startedAt().isBefore(since.get()))
                                .isPresent())
                .toList();
    }

    private Duration longest(Phase phase) {
        return phase.paths().stream()
                .map(path -> chain(phase, path))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Duration chain(Phase phase, Path path) {
        Duration before = phase.paths().stream()
                .filter(other -> path.after().contains(other.id()))
                .map(other -> chain(phase, other))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        List<Duration> steps = path.steps().stream().map(this::needed).toList();
        Duration own = path.order() == Path.Order.PARALLEL
                ? steps.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO)
                : steps.stream().reduce(Duration.ZERO, Duration::plus);
        return before.plus(own);
    }

    private Duration needed(Step step) {
        StepProgress progress = run.step(step.id());
        if (progress.startedAt().isEmpty() || progress.endedAt().isEmpty()) {
            return Duration.ZERO;
        }
        Instant from = progress.startedAt().get();
        Instant to = progress.endedAt().get();
        List<String> layers = LAYERS.getOrDefault(step.uses(), List.of("connectors"));
        return covered(
                spans.stream()
                        .filter(span ->
                                layers.contains(span.layer()) || span.layer().equals("people " + step.id()))
                        .toList(),
                from,
                to);
    }

    /** Gates of one phase are asked beside each other; the slowest counts, from its question on. */
    private Duration gates(Phase phase) {
        return run.plan().gates().stream()
                .filter(gate -> belongs(gate, phase))
                .flatMap(gate -> run.progress().gate(gate.id()).stream())
                .filter(gate -> gate.decidedAt().isPresent())
                .map(this::thinking)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Duration thinking(GateProgress gate) {
        Instant phaseEnd = run.plan()
                .gate(gate.id())
                .flatMap(plan -> phaseOf(plan))
                .flatMap(phase -> run.progress().phase(phase.id()))
                .flatMap(progress -> progress.endedAt())
                .orElse(gate.askedAt());
        Instant from = phaseEnd.isAfter(gate.askedAt()) ? phaseEnd : gate.askedAt();
        Instant to = gate.decidedAt().orElse(from);
        return covered(
                spans.stream()
                        .filter(span -> span.layer().equals("people " + gate.id()))
                        .toList(),
                from,
                to);
    }

    private Optional<Phase> phaseOf(Gate gate) {
        return run.plan().phases().stream()
                .filter(phase -> belongs(gate, phase))
                .findFirst();
    }

    private static boolean belongs(Gate gate, Phase phase) {
        return gate.after().equals(phase.id())
                || phase.paths().stream().anyMatch(path -> path.id().equals(gate.after()));
    }

    /** Length of the union of the spans inside the interval. */
    private static Duration covered(List<Span> spans, Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        Instant at = from;
        for (Span span :
                spans.stream().sorted(Comparator.comparing(Span::askedAt)).toList()) {
            Instant start = span.askedAt().isAfter(at) ? span.askedAt() : at;
            Instant end = span.becameAt().isBefore(to) ? span.becameAt() : to;
            if (end.isAfter(start)) {
                sum = sum.plus(Duration.between(start, end));
                at = end;
            }
        }
        return sum;
    }
}
