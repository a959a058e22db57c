package com.nxop.cutover.orchestration.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that happened to a gate. */
public sealed interface GateEvent extends RunEvent {

    /** The gate's id. */
    String gate();

    /** The question is put, or put again because what it rests on has changed; earlier answers are void. Its time goes on. */
    record GateAsked(String gate, int round, String digest, List<Evidence> evidence, Optional<Instant> deadline)
            implements GateEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            Optional<GateProgress> before = run.progress().gate(gate);
            Instant first = before.map(GateProgress::askedAt).orElse(at);
            boolean reminded = before.filter(GateProgress::reminded).isPresent();
            boolean expired = before.filter(known -> known.status() == GateProgress.Status.EXPIRED)
                    .isPresent();
            return run.with(new GateProgress(
                    gate,
                    round,
                    first,
                    digest,
                    evidence,
                    at,
                    deadline,
                    List.of(),
                    expired ? GateProgress.Status.EXPIRED : GateProgress.Status.OPEN,
                    before.flatMap(GateProgress::decidedAt),
                    reminded));
        }
    }

    /** Looked again; the verdicts still stand. */
    record EvidenceRefreshed(String gate, int round, List<Evidence> evidence) implements GateEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return edit(run, gate, known -> known.refreshed(evidence, at));
        }
    }

    /** One person's answer. */
    record GateAnswered(String gate, int round, GateProgress.Answer answer) implements GateEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return edit(run, gate, known -> known.answered(answer));
        }
    }

    /** Every role that must approve has approved. */
    record GateApproved(String gate, int round) implements GateEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return edit(run, gate, known -> known.decided(GateProgress.Status.APPROVED, at));
        }
    }

    /** Somebody who may said no. */
    record GateRejected(String gate, int round, String reason) implements GateEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return edit(run, gate, known -> known.decided(GateProgress.Status.REJECTED, at));
        }
    }

    /** Half of the time for the answer is gone. Said once. */
    record GateReminded(String gate) implements GateEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return edit(run, gate, GateProgress::toldHalfTime);
        }
    }

    /** The time for the answer is gone; it can still be given until the default. */
    record GateExpired(String gate) implements GateEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return edit(run, gate, known -> known.decided(GateProgress.Status.EXPIRED, at));
        }
    }

    private static Run edit(Run run, String gate, java.util.function.UnaryOperator<GateProgress> change) {
        return run.progress()
                .gate(gate)
                .map(known -> run.with(change.apply(known)))
                .orElse(run);
    }
}
