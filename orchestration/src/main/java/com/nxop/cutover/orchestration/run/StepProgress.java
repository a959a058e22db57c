package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How far one step is. Times are those of the latest attempt.
 *
 * @param attempt 0 before the first
 * @param intendedAt when the latest intention to act was written
 * @param answered what the outside answered to it
 * @param seen the latest observation worth recording
 * @param confirmed the person who confirmed it, where one must
 * @param actedBefore whether an earlier attempt may have changed the outside
 * @param held how long the run was held while it ran; not counted against its timeout
 * @param note cause of a failure, reason of a waiver, or "already so"
 */
public record StepProgress(
        String id,
        Status status,
        int attempt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> intendedAt,
        Optional<ActResult> answered,
        Optional<Observation> seen,
        Optional<Person> confirmed,
        boolean actedBefore,
        Duration held,
        String note) {

    /** Longer than any call is allowed to last; after this a lost request has no effect any more. */
    public static final Duration LONGEST_CALL = Duration.ofSeconds(15);

    /** The states of a step. */
    public enum Status {
        NOT_STARTED("notStarted"),
        RUNNING("running"),
        COMPLETED("completed"),
        FAILED("failed"),
        UNKNOWN("unknown"),
        SKIPPED("skipped"),
        CANCELED("canceled");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static StepProgress untouched(String id) {
        return new StepProgress(
                id,
                Status.NOT_STARTED,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Duration.ZERO,
                "");
    }

    /** Nothing more to do for it. */
    public boolean passed() {
        return status == Status.COMPLETED || status == Status.SKIPPED;
    }

    public boolean running() {
        return status == Status.RUNNING;
    }

    /** Ended badly, and somebody must decide. */
    public boolean stuck() {
        return status == Status.FAILED || status == Status.UNKNOWN;
    }

    /** Whether the outside may have been changed by it, in this attempt or an earlier one. */
    public boolean mayHaveActed() {
        return actedBefore || intendedAt.isPresent();
    }

    /** Whether what was asked for may still be on its way, so that the next request could meet it. */
    public boolean inFlight(Instant now) {
        return landsBy().filter(now::isBefore).isPresent();
    }

    /** When a request that was never seen done has either taken effect or is lost; empty when nothing is out. */
    public Optional<Instant> landsBy() {
        boolean certain = status == Status.COMPLETED
                || answered.filter(one ->
                                one.answer() == ActResult.Answer.DONE || one.answer() == ActResult.Answer.REFUSED)
                        .isPresent();
        return certain ? Optional.empty() : intendedAt.map(at -> at.plus(LONGEST_CALL));
    }

    /** Time since it started, up to its end. */
    public Duration elapsed(Instant now) {
        return startedAt
                .map(start -> Duration.between(start, endedAt.orElse(now)))
                .orElse(Duration.ZERO);
    }

    /** Time that counts against the timeout. */
    public Duration counted(Instant now) {
        return elapsed(now).minus(held);
    }

    StepProgress heldFor(Duration more) {
        return with(draft -> draft.held = held.plus(more));
    }

    StepProgress started(int next, Instant at) {
        Draft draft = new Draft(untouched(id));
        draft.status = Status.RUNNING;
        draft.attempt = next;
        draft.startedAt = Optional.of(at);
        draft.actedBefore = mayHaveActed();
        return draft.done();
    }

    StepProgress intended(Instant at) {
        return with(draft -> {
            draft.intendedAt = Optional.of(at);
            draft.answered = Optional.empty();
        });
    }

    StepProgress answered(ActResult result) {
        return with(draft -> draft.answered = Optional.of(result));
    }

    StepProgress seen(Observation observation) {
        return with(draft -> draft.seen = Optional.of(observation));
    }

    StepProgress confirmed(Person by) {
        return with(draft -> draft.confirmed = Optional.of(by));
    }

    StepProgress ended(Status how, String why, Instant at) {
        return with(draft -> {
            draft.status = how;
            draft.endedAt = Optional.of(at);
            draft.note = why;
        });
    }

    private StepProgress with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** The next progress while it is put together. */
    private static final class Draft {

        private final String id;
        private Status status;
        private int attempt;
        private Optional<Instant> startedAt;
        private Optional<Instant> endedAt;
        private Optional<Instant> intendedAt;
        private Optional<ActResult> answered;
        private Optional<Observation> seen;
        private Optional<Person> confirmed;
        private boolean actedBefore;
        private Duration held;
        private String note;

        private Draft(StepProgress from) {
            id = from.id;
            status = from.status;
            attempt = from.attempt;
            startedAt = from.startedAt;
            endedAt = from.endedAt;
            intendedAt = from.intendedAt;
            answered = from.answered;
            seen = from.seen;
            confirmed = from.confirmed;
            actedBefore = from.actedBefore;
            held = from.held;
            note = from.note;
        }

        private StepProgress done() {
            return new StepProgress(
                    id,
                    status,
                    attempt,
                    startedAt,
                    endedAt,
                    intendedAt,
                    answered,
                    seen,
                    confirmed,
                    actedBefore,
                    held,
                    note);
        }
    }
}
