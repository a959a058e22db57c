package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.plan.Clocks;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.run.PhaseProgress;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The three clocks and the phase's, each with its limit and what is left. */
final class ClockFields {

    private ClockFields() {}

    static List<String> of(Run run, Instant now) {
        Clocks clocks = run.plan().clocks();
        List<String> fields = new ArrayList<>();
        fields.add(clock("Attempt", run, clocks.attempt(), now));
        fields.add(clock("Business", run, clocks.business(), now));
        fields.add(clock("Contract", run, clocks.contract(), now));
        phase(run, now).ifPresent(fields::add);
        return fields;
    }

    private static String clock(String name, Run run, Duration limit, Instant now) {
        String head = Mrkdwn.bold(name + " clock") + "\n";
        if (run.standing().changesSince().isEmpty()) {
            return head + "not started, limit " + Words.span(limit);
        }
        return head + reading(run.elapsed(now), limit, run.ended());
    }

    private static String reading(Duration elapsed, Duration limit, boolean ended) {
        Duration left = limit.minus(elapsed);
        String of = Words.span(elapsed) + " of " + Words.span(limit);
        if (left.isNegative()) {
            return Marks.WARNING + " " + of + ", *over by " + Words.span(left.negated()) + "*";
        }
        return of + (ended ? ", kept" : ", " + Words.span(left) + " left");
    }

    private static Optional<String> phase(Run run, Instant now) {
        Optional<Phase> phase = run.ended() ? Optional.empty() : run.currentPhase();
        return phase.flatMap(one -> run.progress()
                .phase(one.id())
                .map((PhaseProgress known) -> Mrkdwn.bold("Phase " + Mrkdwn.line(one.id(), 20) + " clock") + "\n"
                        + reading(known.clock(now), one.timeout(), false)
                        + (known.tickingSince().isEmpty() ? " (stands still)" : "")));
    }
}
