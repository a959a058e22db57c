package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.run.Advice;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.List;

/** What the plan proposes after a failed step, and what that rests on. */
final class AdviceLines {

    private AdviceLines() {}

    /** Empty when the plan has nothing to propose. */
    static List<String> of(Run run, String step, Instant now) {
        return Advice.of(run, step).map(advice -> lines(advice, step, now)).orElse(List.of());
    }

    private static List<String> lines(Advice advice, String step, Instant now) {
        String scene = Mrkdwn.line(advice.known().id() + ", " + advice.known().text(), 200);
        String proposed = "*Proposed* " + advice.proposal().words() + fix(advice, now);
        String off = advice.proposal() == Advice.Proposal.LEAVE_OUT
                ? " To go on without it: `/cutover step " + Mrkdwn.line(step, 40)
                        + " skip flow switched off`; it counts as an exception."
                : "";
        return List.of("*Case* " + scene + ": " + Mrkdwn.line(advice.why(), 600), proposed + off);
    }

    private static String fix(Advice advice, Instant now) {
        return advice.fixBy()
                .map(end -> ". A repair may last until " + Mrkdwn.bothTimes(end)
                        + advice.left(now)
                                .map(left -> " (" + Words.span(left) + " left)")
                                .orElse(", which is over")
                        + "; after that roll back.")
                .orElse(".");
    }
}
