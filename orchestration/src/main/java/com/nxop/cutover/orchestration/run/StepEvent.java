package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to a phase or a step. */
public sealed interface StepEvent extends RunEvent {

    /** A phase of the plan or a way back begins. */
    record PhaseStarted(String phase) implements StepEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.progress()
                    .with(new PhaseProgress(
                            phase,
                            at,
                            Optional.empty(),
                            Duration.ZERO,
                            Optional.empty(),
                            run.standing().held(at),
                            false)));
        }
    }

    /** The phase clock is over the phase's time. Said once. */
    record PhaseLate(String phase) implements StepEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.progress()
                    .phase(phase)
                    .map(known -> run.with(run.progress().with(known.toldLate())))
                    .orElse(run);
        }
    }

    /** Every step of the phase has passed. */
    record PhaseEnded(String phase) implements StepEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.progress()
                    .phase(phase)
                    .map(known -> run.with(run.progress().with(known.ended(at))))
                    .orElse(run);
        }
    }

    /** A try at a step begins: from now on it is looked at. */
    record StepStarted(String step, int attempt) implements StepEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.step(step).started(attempt, at));
        }
    }

    /** The intention to change the outside; durable before the change is asked for. */
    record ActIntended(String step, int attempt, String key) implements StepEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.step(step).intended(at));
        }
    }

    /** What the outside answered. Its absence after an intention means: unknown. */
    record ActAnswered(String step, int attempt, ActResult result) implements StepEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.step(step).answered(result));
        }
    }

    /** A look whose outcome differs from the one before. */
    record StepSeen(String step, int attempt, Observation seen) implements StepEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.step(step).seen(seen));
        }
    }

    /** A person gave the word the step needs beside the machine's. */
    record StepConfirmed(String step, int attempt, Person by, String remark) implements StepEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.step(step).confirmed(by));
        }
    }

    /**
     * An attempt is over.
     *
     * @param cause why, in one sentence; for done steps what was seen
     */
    record StepSettled(String step, int attempt, Verdict verdict, String cause, Optional<Observation> seen)
            implements StepEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            StepProgress known = run.step(step);
            StepProgress with = seen.map(known::seen).orElse(known);
            return run.with(with.ended(status(), cause, at));
        }

        private StepProgress.Status status() {
            return switch (verdict) {
                case DONE -> StepProgress.Status.COMPLETED;
                case FAILED -> StepProgress.Status.FAILED;
                case UNKNOWN -> StepProgress.Status.UNKNOWN;
            };
        }
    }

    /** A person decided that the run goes on without it, and why. */
    record StepSkipped(String step, Person by, String reason) implements StepEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.step(step).ended(StepProgress.Status.SKIPPED, reason, at));
        }
    }

    /** The run turned or ended while the step ran. What it asked for may still happen outside. */
    record StepCanceled(String step, String reason) implements StepEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.step(step).ended(StepProgress.Status.CANCELED, reason, at));
        }
    }
}
