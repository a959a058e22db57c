package com.nxop.cutover.orchestration.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One question that people answer before the run goes on.
 *
 * @param id for example {@code gate-1}
 * @param after id of the path or phase whose good end raises the question
 * @param opens id of the phase that needs the approval, or {@value #SUCCESS}
 * @param approvers role ids; each must approve
 * @param persons how many distinct people must approve at least
 * @param clock time for the answer on the clock of the phase the gate belongs to; empty: no limit
 * @param evidence ids of the steps whose state is shown, looked at afresh while the gate is open
 * @param evidenceAge oldest evidence an approval may rest on
 * @param onReject what a rejection leads to
 */
public record Gate(
        String id,
        String name,
        String question,
        String after,
        String opens,
        List<String> approvers,
        int persons,
        Optional<Duration> clock,
        List<String> evidence,
        Duration evidenceAge,
        Expiry onExpiry,
        Outcome onReject) {

    public static final String SUCCESS = "success";

    public Gate {
        approvers = List.copyOf(approvers);
        evidence = List.copyOf(evidence);
    }

    /** The same gate, answered by one role and so one person more. */
    Gate alsoAnsweredBy(String role) {
        if (approvers.contains(role)) {
            return this;
        }
        List<String> all = new ArrayList<>(approvers);
        all.add(role);
        return new Gate(
                id,
                name,
                question + " In an emergency, approving also accepts the loss shown as replication lag.",
                after,
                opens,
                all,
                Math.max(persons, all.size()),
                clock,
                evidence,
                evidenceAge,
                onExpiry,
                onReject);
    }

    /** What an answer or its absence leads to. */
    public enum Outcome {
        /** The run ends as canceled; nothing that was changed stays unnamed. */
        ABORT,
        /** A way back is chosen from what is observed. */
        ROLLBACK,
        /** Nothing starts until somebody decides. */
        HOLD
    }

    /**
     * What happens when the clock runs out without an answer.
     *
     * @param escalateTo role ids told at expiry
     * @param decideWithin time for a decision after that
     * @param otherwise the default then; it never approves
     */
    public record Expiry(List<String> escalateTo, Duration decideWithin, Outcome otherwise) {

        public Expiry {
            escalateTo = List.copyOf(escalateTo);
        }
    }
}
