package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How soon a run that turned back was turned: when the trouble was seen, when the way back was decided, when the first thing was
 * done for it, and when everything was home.
 *
 * @param seen when a step ended badly, a limit broke or somebody was called; empty when people turned back without that
 */
public record Reaction(Optional<Instant> seen, Instant decided, Optional<Instant> acted, Optional<Instant> home) {

    /** Empty while a run goes forward. */
    public static Optional<Reaction> of(Run run) {
        return run.standing().wayBack().map(back -> {
            Optional<Procedure> way = run.plan().rollback(back.procedure());
            Stream<Instant> acts = way.stream()
                    .flatMap(one -> one.steps().stream())
                    .map(Step::id)
                    .flatMap(id -> run.step(id).intendedAt().stream());
            return new Reaction(
                    seen(run, back.since()),
                    back.since(),
                    acts.min(Instant::compareTo),
                    run.progress().phase(back.procedure()).flatMap(PhaseProgress::endedAt));
        });
    }

    private static Optional<Instant> seen(Run run, Instant decided) {
        Stream<Instant> asked = run.progress().questions().values().stream().map(Question::askedAt);
        Stream<Instant> called = run.log().escalations().stream().map(RunEvent.Escalated::at);
        Stream<Instant> stuck = run.plan().phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .map(step -> run.step(step.id()))
                .filter(StepProgress::stuck)
                .flatMap(step -> step.endedAt().stream());
        return Stream.of(asked, called, stuck)
                .flatMap(all -> all)
                .filter(at -> !at.isAfter(decided))
                .min(Instant::compareTo);
    }
}
