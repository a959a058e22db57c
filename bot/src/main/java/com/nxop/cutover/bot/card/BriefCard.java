package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.StatusUpdate;
import com.nxop.cutover.notifications.status.Tally;
import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.List;

/** Three lines for somebody who joins at two in the morning: where, how long, what next. */
public final class BriefCard {

    private BriefCard() {}

    public static Card of(Run run, Instant now) {
        StatusUpdate status = StatusUpdate.of(run, now);
        String where = Marks.withWord(run.state()) + ", phase: " + Mrkdwn.line(status.phase(), 120) + ", "
                + Mrkdwn.line(Tally.of(run).say(), 200);
        String clock = "Attempt clock " + Words.span(status.elapsed()) + " of "
                + Words.span(run.plan().clocks().attempt()) + " · undo now: " + UndoPrice.of(run, now) + " · issues: "
                + (status.issues().isEmpty()
                        ? "none"
                        : Mrkdwn.line(status.issues().get(0), 200));
        String next = Owed.of(run).stream()
                .findFirst()
                .map(debt -> Marks.WAITING + " " + Crew.called(run, debt.roles()) + ": " + debt.what())
                .orElse("Next: " + Mrkdwn.line(status.next(), 400));
        return new Layout(Stamp.of("brief", run, now))
                .lines(List.of(where, clock, next))
                .card(BoardCard.text(run, now));
    }
}
