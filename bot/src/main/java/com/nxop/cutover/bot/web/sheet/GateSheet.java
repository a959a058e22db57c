package com.nxop.cutover.bot.web.sheet;

import com.nxop.cutover.notifications.status.Next;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.run.Evidence;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A gate of the board.
 *
 * @param status notAsked, open, expired (still open), approved, rejected
 * @param answerable whether an answer would count now
 * @param round of the question; quote it with the digest when answering
 * @param missing roles that have not answered
 */
public record GateSheet(
        String id,
        String name,
        String question,
        String status,
        boolean answerable,
        int round,
        String digest,
        Optional<Instant> deadline,
        List<String> missing,
        List<Seen> evidence,
        List<Said> answers) {

    /**
     * One thing the answer rests on.
     *
     * @param state met, not_yet, under_way, failed, unknown
     */
    public record Seen(String subject, String label, String state, String summary, String source, Instant at) {}

    /** An answer that was given. */
    public record Said(String by, String role, String choice, String reason, Instant at) {}

    static GateSheet of(Run run, Gate gate) {
        Optional<GateProgress> asked = run.progress().gate(gate.id());
        return new GateSheet(
                gate.id(),
                gate.name(),
                gate.question(),
                asked.map(one -> low(one.status())).orElse("notAsked"),
                asked.filter(GateProgress::open).isPresent()
                        && !run.ended()
                        && run.standing().wayBack().isEmpty(),
                asked.map(GateProgress::round).orElse(0),
                asked.map(GateProgress::digest).orElse(""),
                asked.flatMap(GateProgress::deadline),
                asked.map(one -> Next.missing(gate, one)).orElse(gate.approvers()),
                asked.map(one -> one.evidence().stream().map(GateSheet::seen).toList())
                        .orElse(List.of()),
                asked.map(one -> one.answers().stream().map(GateSheet::said).toList())
                        .orElse(List.of()));
    }

    private static Seen seen(Evidence one) {
        return new Seen(
                one.subject(), one.label(), low(one.seen().state()), one.seen().summary(), one.source(), one.at());
    }

    private static Said said(GateProgress.Answer one) {
        return new Said(one.person().name(), one.role(), low(one.choice()), one.reason(), one.at());
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
