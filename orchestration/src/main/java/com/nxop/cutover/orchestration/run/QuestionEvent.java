package com.nxop.cutover.orchestration.run;

import java.time.Instant;

/** What happens to questions that answer themselves when nobody does, and to calls for people. */
public sealed interface QuestionEvent extends RunEvent {

    /**
     * Somebody must decide, and by then; else the default comes. Asked again about the same subject, the new time counts.
     *
     * @param subject step id, {@code phase ID} or {@code guard ID}
     * @param text what is to be decided, in one sentence
     */
    record DecisionAsked(String subject, String text, Instant due) implements QuestionEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.progress().with(Question.asked(subject, text, at, due)));
        }
    }

    /** Somebody who was paged has said that they look after it. It decides nothing. */
    record PageAcknowledged(String subject, Person by, Instant at) implements QuestionEvent {
        @Override
        public Run applyTo(Run run, Instant when) {
            return run.plus(this);
        }
    }

    /** Somebody has decided; it takes effect when its grace is over. */
    record AnswerGiven(Pending answer) implements QuestionEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.progress().with(answer));
        }
    }

    /** The grace of an answer is over: what follows from it is written with this. */
    record AnswerTaken(String subject) implements QuestionEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.progress().without(subject));
        }
    }

    /** An answer was taken back within its grace, or cannot take effect any more: the question is open as before. */
    record AnswerWithdrawn(String subject, Person by, String reason) implements QuestionEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.progress().without(subject));
        }
    }

    /** No open question answers itself any more: somebody objected, or the default has been dealt with. */
    record DefaultStopped(Person by, String reason) implements QuestionEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            String how = by.name() + ": " + reason;
            return run.with(run.progress().closing(one -> true, how));
        }
    }
}
