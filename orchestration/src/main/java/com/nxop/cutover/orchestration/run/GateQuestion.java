package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When a gate's question is put, on what evidence, and until when. */
public final class GateQuestion {

    private GateQuestion() {}

    /** Whether what the gate comes after has ended well, and the course still leads through it. */
    public static boolean due(Run run, Gate gate) {
        return run.standing().startedAt().isPresent()
                && !run.ended()
                && run.standing().wayBack().isEmpty()
                && run.progress().gate(gate.id()).isEmpty()
                && endedWell(run, gate.after());
    }

    /** The lines of the go/no-go list as evidence, for a gate that names no steps. */
    public static List<Evidence> criteria(Run run, Instant now) {
        return GoNoGo.of(run, now).lines().stream()
                .filter(line ->
                        line.criterion().weight() == com.nxop.cutover.orchestration.plan.Criterion.Weight.BLOCKS)
                .map(line -> new Evidence(
                        line.criterion().id(),
                        line.criterion().text(),
                        new Observation(state(line.state()), line.value(), Map.of()),
                        line.source(),
                        line.at().orElse(now)))
                .toList();
    }

    static Decision put(Run run, String id, List<Evidence> evidence, Instant now) {
        Optional<Gate> gate = run.plan().gate(id);
        Optional<GateProgress> asked = run.progress().gate(id);
        if (gate.isEmpty()
                || run.standing().wayBack().isPresent()
                || (asked.isEmpty() && !due(run, gate.get()))
                || asked.filter(one -> !one.open()).isPresent()) {
            return new Decision.Already("Gate " + id + " is not open.");
        }
        String digest = Evidence.digest(evidence);
        if (asked.isPresent() && asked.get().digest().equals(digest)) {
            return Decision.accept(
                    new GateEvent.EvidenceRefreshed(id, asked.get().round(), evidence));
        }
        int round = asked.map(GateProgress::round).orElse(0) + 1;
        Optional<Instant> deadline = asked.map(GateProgress::deadline).orElseGet(() -> deadline(run, gate.get(), now));
        return Decision.accept(new GateEvent.GateAsked(id, round, digest, evidence, deadline));
    }

    /**
     * The clock of a gate starts with its phase and stands still while the run is held; whoever is asked has the decision
     * time at least, however long the steps took.
     */
    private static Optional<Instant> deadline(Run run, Gate gate, Instant now) {
        return gate.clock().map(clock -> {
            Instant least = now.plus(run.plan().clocks().decision());
            Instant byClock = phaseOf(run, gate.after())
                    .flatMap(phase -> run.progress().phase(phase.id()))
                    .map(phase -> phase.startedAt().plus(clock).plus(heldSince(run, phase, now)))
                    .orElse(least);
            return byClock.isAfter(least) ? byClock : least;
        });
    }

    private static Duration heldSince(Run run, PhaseProgress phase, Instant now) {
        return run.standing().held(now).minus(phase.heldBefore());
    }

    private static boolean endedWell(Run run, String after) {
        if (run.plan().phase(after).isPresent()) {
            return run.phaseEnded(after);
        }
        return run.plan().phases().stream()
                .flatMap(phase -> phase.paths().stream())
                .filter(path -> path.id().equals(after))
                .findFirst()
                .filter(path -> path.steps().stream()
                        .allMatch(step -> run.step(step.id()).passed()))
                .isPresent();
    }

    private static Optional<Phase> phaseOf(Run run, String after) {
        return run.plan().phases().stream()
                .filter(phase -> phase.id().equals(after)
                        || phase.paths().stream().anyMatch(path -> path.id().equals(after)))
                .findFirst();
    }

    private static Observation.State state(GoNoGo.State state) {
        return switch (state) {
            case GREEN -> Observation.State.MET;
            case RED -> Observation.State.NOT_YET;
            case UNKNOWN -> Observation.State.UNKNOWN;
        };
    }
}
