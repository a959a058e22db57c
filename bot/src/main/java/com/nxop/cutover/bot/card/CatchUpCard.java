package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.List;

/** The first message after Slack was away: what is so now, in place of everything that could not be said. */
public final class CatchUpCard {

    private CatchUpCard() {}

    public static Card of(Run run, Instant lost, Instant now) {
        Layout layout = new Layout(Stamp.of("catch-up", run, now));
        layout.section(Marks.WARNING + " *Slack could not be reached* from about " + Mrkdwn.bothTimes(lost)
                + ". Nothing was posted meanwhile.");
        layout.section("*Now* " + Mrkdwn.line(BoardCard.text(run, now), Limit.TEXT / 3)
                + run.standing()
                        .end()
                        .map(end -> "\n*What remains* " + Mrkdwn.line(end.remaining(), Limit.TEXT / 3))
                        .orElse(""));
        List<String> owed = Owed.of(run).stream()
                .map(debt -> Marks.WAITING + " " + Crew.called(run, debt.roles()) + ": " + debt.what())
                .toList();
        layout.lines(owed);
        layout.context(
                "As of " + Mrkdwn.bothTimes(now),
                "The board is up to date; /cutover audit has every entry, /cutover status the whole.");
        return layout.card(Mrkdwn.line("Slack could not be reached. Now: " + BoardCard.text(run, now), Limit.TEXT / 2));
    }
}
