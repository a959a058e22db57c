package com.nxop.cutover.bot.web.sheet;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.PhaseProgress;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A phase of the board.
 *
 * @param seconds on the phase clock
 */
public record PhaseSheet(
        String id, String name, String state, boolean ticking, long seconds, long limitSeconds, List<PathSheet> paths) {

    /** A path of a phase. */
    public record PathSheet(String id, String name, String lead, List<StepSheet> steps) {}

    /**
     * A step.
     *
     * @param says what was seen last, or why it ended as it did
     * @param question what a person is asked about it now; empty when nobody is
     */
    public record StepSheet(
            String id,
            String name,
            String status,
            int attempt,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            long estimateSeconds,
            long timeoutSeconds,
            String says,
            Optional<String> question) {}

    static PhaseSheet of(Run run, Phase phase, Instant now) {
        Optional<PhaseProgress> known = run.progress().phase(phase.id());
        return new PhaseSheet(
                phase.id(),
                phase.name(),
                state(known),
                known.flatMap(PhaseProgress::tickingSince).isPresent(),
                known.map(one -> one.clock(now)).orElse(Duration.ZERO).toSeconds(),
                phase.timeout().toSeconds(),
                phase.paths().stream()
                        .map(path -> new PathSheet(
                                path.id(),
                                path.name(),
                                path.lead(),
                                path.steps().stream()
                                        .map(step -> step(step, run.step(step.id())))
                                        .toList()))
                        .toList());
    }

    private static String state(Optional<PhaseProgress> known) {
        if (known.isEmpty()) {
            return "notStarted";
        }
        return known.get().endedAt().isPresent() ? "completed" : "running";
    }

    private static StepSheet step(Step step, StepProgress at) {
        return new StepSheet(
                step.id(),
                step.name(),
                at.status().label(),
                at.attempt(),
                at.startedAt(),
                at.endedAt(),
                step.estimate().toSeconds(),
                step.timeout().toSeconds(),
                at.note().isBlank() ? at.seen().map(Observation::summary).orElse("") : at.note(),
                question(step, at));
    }

    private static Optional<String> question(Step step, StepProgress at) {
        if (!at.running() || at.confirmed().isPresent()) {
            return Optional.empty();
        }
        boolean human = Catalogue.find(step.uses())
                .filter(type -> type.kind() == ActionType.Kind.HUMAN)
                .isPresent();
        return step.confirm()
                .map(Step.Confirm::question)
                .or(() -> human ? Optional.of(step.success()) : Optional.empty());
    }
}
