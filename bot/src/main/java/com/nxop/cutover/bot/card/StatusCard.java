package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.StatusUpdate;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The answer to "status": the fields of the status update, the clocks, who must act. */
public final class StatusCard {

    private StatusCard() {}

    public static Card of(Run run, Instant now) {
        StatusUpdate status = StatusUpdate.of(run, now);
        Layout layout = new Layout(Stamp.of("status", run, now));
        layout.section(Marks.withWord(run.state()) + " · "
                + Mrkdwn.line(run.plan().title(), 200) + "\n*Phase* "
                + Mrkdwn.line(status.phase(), 200) + "\n*Step* " + Mrkdwn.line(status.step(), 600) + "\n*Progress* "
                + Mrkdwn.line(status.progress().say(), 300) + "\n*Next* " + Mrkdwn.line(status.next(), 600));
        layout.fields(ClockFields.of(run, now));
        List<String> lines = new ArrayList<>();
        Owed.of(run)
                .forEach(debt -> lines.add(Marks.WAITING + " " + Crew.called(run, debt.roles()) + ": " + debt.what()));
        status.issues().stream().limit(10).forEach(issue -> lines.add(Marks.WARNING + " " + Mrkdwn.line(issue, 300)));
        lines.addAll(UndoPrice.lines(run, now));
        layout.lines(lines.isEmpty() ? List.of("Nobody owes anything, and there are no issues.") : lines);
        List<String> layers = LayerLines.of(run, now);
        if (!layers.isEmpty()) {
            layout.lines(layers);
        }
        layout.context("As of " + Mrkdwn.bothTimes(now), "Undo now: " + UndoPrice.of(run, now));
        return layout.card(BoardCard.text(run, now));
    }
}
