package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Next;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Silence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One gate's question, what it rests on, who must answer; once decided, who did. */
public final class GateCard {

    private GateCard() {}

    /** The gate in its present round. The gate must have been asked. */
    public static Card of(Run run, String id, Instant now) {
        Gate gate = run.plan().gate(id).orElseThrow();
        GateProgress asked = run.progress().gate(id).orElseThrow();
        Layout layout = new Layout(Stamp.of("gate-" + id, run, now));
        layout.header(title(gate));
        layout.section(Mrkdwn.bold(Mrkdwn.line(gate.question(), 500)) + "\n" + state(run, gate, asked));
        layout.lines(evidence(asked, now));
        List<String> answers = answers(run, asked);
        if (!answers.isEmpty()) {
            layout.lines(answers);
        }
        if (answerable(run, asked)) {
            layout.section(silence(run, gate, asked, now));
            layout.lines(
                    asked.deadline().isPresent() && gate.onExpiry().otherwise() == Gate.Outcome.ROLLBACK
                            ? DefaultLines.evidence(run, now)
                            : List.of());
            layout.buttons(buttons(run, gate, asked));
        }
        layout.context(
                "Round " + asked.round() + " · evidence looked at " + Mrkdwn.time(asked.evidenceAt()),
                "Evidence " + Mrkdwn.line(asked.digest(), 20) + " · plan "
                        + Mrkdwn.line(run.plan().digest(), 13));
        return layout.card(text(run, gate, asked));
    }

    /** What becomes of the card of an earlier round. */
    public static Card superseded(Run run, String id, int round, Instant now) {
        Gate gate = run.plan().gate(id).orElseThrow();
        String text =
                title(gate) + ": round " + round + " is over, the evidence has changed since. Answer the newer card.";
        return new Layout(Stamp.of("gate-" + id + "-" + round, run, now))
                .section("~" + Mrkdwn.line(title(gate), 200) + ", round " + round + "~\n" + Marks.BACK
                        + " Superseded: the evidence has changed, and answers given here do not count. "
                        + "A newer card is below.")
                .card(Mrkdwn.line(text, 500));
    }

    private static String title(Gate gate) {
        return "Gate " + gate.id().replaceFirst("^gate-", "") + ": " + gate.name();
    }

    private static List<String> evidence(GateProgress asked, Instant now) {
        return asked.open()
                ? EvidenceLines.of(asked.evidence(), now)
                : EvidenceLines.brief(asked.evidence(), asked.decidedAt().orElse(now));
    }

    private static boolean answerable(Run run, GateProgress asked) {
        return asked.open() && !run.ended() && run.standing().wayBack().isEmpty();
    }

    private static String state(Run run, Gate gate, GateProgress asked) {
        String decided = asked.decidedAt().map(at -> " " + Mrkdwn.bothTimes(at)).orElse("");
        if (asked.status() == GateProgress.Status.APPROVED) {
            return Marks.DONE + " *Approved*" + decided;
        }
        if (asked.status() == GateProgress.Status.REJECTED) {
            return Marks.FAILED + " *Rejected*" + decided;
        }
        if (!answerable(run, asked)) {
            return Marks.BACK + " *Not asked any more*: "
                    + (run.ended() ? "the run is over." : "the run is rolling back.");
        }
        String wait = Marks.WAITING + " " + Crew.called(run, Next.missing(gate, asked)) + " to answer · "
                + asked.answers().size() + " of " + gate.persons() + " approvals";
        return asked.status() == GateProgress.Status.EXPIRED
                ? Marks.WARNING + " *Time is up*" + decided + "\n" + wait
                : wait
                        + asked.deadline()
                                .map(at -> " · until *" + Mrkdwn.bothTimes(at) + "*")
                                .orElse(" · no time limit");
    }

    private static List<String> answers(Run run, GateProgress asked) {
        List<String> lines = new ArrayList<>();
        asked.answers()
                .forEach(one -> lines.add((one.choice() == GateProgress.Choice.APPROVE ? Marks.DONE : Marks.FAILED)
                        + " " + Crew.named(run, one.person(), one.role()) + " "
                        + (one.choice() == GateProgress.Choice.APPROVE ? "approved" : "rejected") + " "
                        + Mrkdwn.bothTimes(one.at())
                        + (one.reason().isBlank() ? "" : ": " + Mrkdwn.line(one.reason(), 600))));
        return lines;
    }

    private static String silence(Run run, Gate gate, GateProgress asked, Instant now) {
        String reject = "A rejection leads to "
                + switch (gate.onReject()) {
                    case ABORT -> "the end of the run, as canceled.";
                    case ROLLBACK -> "a rollback to " + Mrkdwn.line(run.plan().from(), 60) + ".";
                    case HOLD -> "a hold.";
                };
        if (asked.deadline().isEmpty()) {
            return "_Without an answer the run waits. Silence never approves. " + reject + "_";
        }
        String told = Crew.roles(run.plan(), gate.onExpiry().escalateTo());
        String when = Silence.due(gate, asked)
                .map(at -> "without a decision until " + Mrkdwn.bothTimes(at))
                .orElse("later");
        return "_Without an answer in time " + told + " are called; " + when + " "
                + Mrkdwn.line(Silence.says(run, gate), 300) + ". Silence never approves. " + reject
                + " To stop the default: answer, or hold._\n*Undo now* " + UndoPrice.of(run, now);
    }

    private static List<Button> buttons(Run run, Gate gate, GateProgress asked) {
        Target target = new Target(run.id(), gate.id(), asked.round(), asked.digest());
        String move = run.plan().from() + " to " + run.plan().to();
        String opens = gate.opens().equals(Gate.SUCCESS)
                ? "This declares the move from " + move + " a success."
                : "This opens phase " + gate.opens() + " of the move from " + move + ".";
        return List.of(
                Button.primary(Act.GATE_APPROVE, "Approve", target)
                        .sure("Approve " + gate.id() + "?", gate.question() + " " + opens, "Approve"),
                Button.danger(Act.GATE_REJECT, "Reject", target)
                        .sure(
                                "Reject " + gate.id() + "?",
                                "The move from " + move + " stops here: "
                                        + gate.onReject().name().toLowerCase(Locale.ROOT) + ".",
                                "Give the reason"),
                RunButtons.hold(run));
    }

    private static String text(Run run, Gate gate, GateProgress asked) {
        String state = answerable(run, asked)
                ? "to be answered by " + Crew.called(run, Next.missing(gate, asked))
                        + asked.deadline()
                                .map(at -> " until " + Mrkdwn.time(at))
                                .orElse("")
                : asked.open() ? "not asked any more" : asked.status().name().toLowerCase(Locale.ROOT);
        long red = asked.evidence().stream().filter(one -> !one.green()).count();
        return Mrkdwn.line(title(gate) + ". " + gate.question(), 700) + " " + state + ". "
                + (red == 0
                        ? "All evidence is green."
                        : red + " of " + asked.evidence().size() + " not green.");
    }
}
