package com.nxop.cutover.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far one gate is.
 *
 * @param round counts up whenever changed evidence makes earlier answers void
 * @param digest of the evidence shown in this round
 * @param deadline when the answer is due, if ever
 * @param answers approvals of this round, at most one for a person
 */
public record GateProgress(
        String id,
        int round,
        Instant askedAt,
        String digest,
        List<Evidence> evidence,
        Instant evidenceAt,
        Optional<Instant> deadline,
        List<Answer> answers,
        Status status,
        Optional<Instant> decidedAt,
        boolean reminded) {

    public GateProgress {
        evidence = List.copyOf(evidence);
        answers = List.copyOf(answers);
    }

    /** The states of a gate once it is asked. */
    public enum Status {
        OPEN,
        APPROVED,
        REJECTED,
        /** The clock ran out; still answerable until the default. */
        EXPIRED
    }

    /** What somebody can say. */
    public enum Choice {
        APPROVE,
        REJECT
    }

    /** Who said what, in which role. */
    public record Answer(Person person, String role, Choice choice, String reason, Instant at) {}

    public boolean open() {
        return status == Status.OPEN || status == Status.EXPIRED;
    }

    public boolean approved() {
        return status == Status.APPROVED;
    }

    public boolean green() {
        return evidence.stream().allMatch(Evidence::green);
    }

    GateProgress refreshed(List<Evidence> fresh, Instant at) {
        return new GateProgress(id, round, askedAt, digest, fresh, at, deadline, answers, status, decidedAt, reminded);
    }

    GateProgress answered(Answer answer) {
        List<Answer> all = new ArrayList<>(answers);
        all.add(answer);
        return new GateProgress(
                id, round, askedAt, digest, evidence, evidenceAt, deadline, all, status, decidedAt, reminded);
    }

    GateProgress decided(Status how, Instant at) {
        return new GateProgress(
                id, round, askedAt, digest, evidence, evidenceAt, deadline, answers, how, Optional.of(at), reminded);
    }

    /** The clock stood still during the hold. Where it had run out, the gate is asked without one from now on. */
    GateProgress resumed(Duration held, Instant at) {
        return status == Status.EXPIRED ? withoutClock() : later(held, at);
    }

    private GateProgress later(Duration held, Instant at) {
        Duration stood = min(held, Duration.between(askedAt, at));
        return new GateProgress(
                id,
                round,
                askedAt,
                digest,
                evidence,
                evidenceAt,
                deadline.map(due -> due.plus(stood)),
                answers,
                status,
                decidedAt,
                reminded);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private GateProgress withoutClock() {
        return new GateProgress(
                id,
                round,
                askedAt,
                digest,
                evidence,
                evidenceAt,
                Optional.empty(),
                answers,
                Status.OPEN,
                Optional.empty(),
                true);
    }

    GateProgress toldHalfTime() {
        return new GateProgress(
                id, round, askedAt, digest, evidence, evidenceAt, deadline, answers, status, decidedAt, true);
    }
}
