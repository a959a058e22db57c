package com.nxop.cutover.rehearsal.result;

import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.QuestionEvent;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Entries of the journal as lines a person reads while it happens. */
public final class Timeline {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.S").withZone(ZoneOffset.UTC);

    private Timeline() {}

    /** The line; empty for what only a machine wants to know. */
    public static Optional<String> line(Recorded entry) {
        return words(entry.event()).map(words -> TIME.format(entry.at()) + "  " + words);
    }

    private static Optional<String> words(RunEvent event) {
        if (event instanceof StepEvent step) {
            return step(step);
        }
        if (event instanceof GateEvent gate) {
            return gate(gate);
        }
        return whole(event);
    }

    private static Optional<String> step(StepEvent event) {
        if (event instanceof StepEvent.PhaseStarted one) {
            return Optional.of("== phase " + one.phase() + " starts");
        }
        if (event instanceof StepEvent.PhaseEnded one) {
            return Optional.of("== phase " + one.phase() + " has ended");
        }
        if (event instanceof StepEvent.ActIntended one) {
            return Optional.of("   " + one.step() + " acts");
        }
        if (event instanceof StepEvent.StepSettled one) {
            return Optional.of("   " + one.step() + " " + one.verdict() + ": " + one.cause());
        }
        if (event instanceof StepEvent.StepSkipped one) {
            return Optional.of("   " + one.step() + " skipped by " + one.by().name() + ": " + one.reason());
        }
        if (event instanceof StepEvent.StepCanceled one) {
            return Optional.of("   " + one.step() + " canceled: " + one.reason());
        }
        return Optional.empty();
    }

    private static Optional<String> gate(GateEvent event) {
        if (event instanceof GateEvent.GateAsked one) {
            return Optional.of("?? " + one.gate() + " is asked, round " + one.round());
        }
        if (event instanceof GateEvent.GateAnswered one) {
            return Optional.of("   " + one.answer().person().name() + " says "
                    + one.answer().choice() + " at " + one.gate());
        }
        if (event instanceof GateEvent.GateApproved one) {
            return Optional.of("!! " + one.gate() + " is approved");
        }
        if (event instanceof GateEvent.GateRejected one) {
            return Optional.of("!! " + one.gate() + " is rejected: " + one.reason());
        }
        if (event instanceof GateEvent.GateExpired one) {
            return Optional.of("!! " + one.gate() + " has expired");
        }
        return Optional.empty();
    }

    private static Optional<String> whole(RunEvent event) {
        if (event instanceof RunEvent.Prepared one) {
            return Optional.of(
                    "run " + one.run() + " is prepared by " + one.by().name());
        }
        if (event instanceof RunEvent.Started one) {
            return Optional.of("started by " + one.by().name());
        }
        if (event instanceof RunEvent.Held one) {
            return Optional.of("HELD by " + one.by().name() + ": " + one.reason());
        }
        if (event instanceof QuestionEvent.DecisionAsked one) {
            return Optional.of("?? " + one.subject() + ", default at " + one.due() + ": " + one.text());
        }
        if (event instanceof QuestionEvent.DefaultStopped one) {
            return Optional.of("?? no default any more: " + one.reason());
        }
        if (event instanceof RunEvent.Resumed one) {
            return Optional.of("resumed by " + one.by().name());
        }
        if (event instanceof RunEvent.TurnedBack one) {
            return Optional.of("<< turning back by " + one.procedure() + ": " + one.reason());
        }
        if (event instanceof RunEvent.Escalated one) {
            return Optional.of("** to " + String.join(", ", one.roles()) + ": " + one.text());
        }
        if (event instanceof RunEvent.Ended one) {
            return Optional.of(
                    "ended as " + one.outcome().label() + ": " + (one.reason() + " " + one.remaining()).strip());
        }
        return Optional.empty();
    }
}
