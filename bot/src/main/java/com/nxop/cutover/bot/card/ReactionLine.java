package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.run.Reaction;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How soon a run that turned back was turned, in one line. */
final class ReactionLine {

    private ReactionLine() {}

    /** Empty for a run that went forward. */
    static List<String> of(Run run) {
        return Reaction.of(run).map(ReactionLine::words).stream().toList();
    }

    private static String words(Reaction one) {
        StringBuilder line = new StringBuilder();
        one.seen()
                .ifPresentOrElse(
                        seen -> line.append("trouble seen ")
                                .append(Mrkdwn.time(seen))
                                .append(", way back decided ")
                                .append(after(seen, one.decided())),
                        () -> line.append("way back decided ")
                                .append(Mrkdwn.time(one.decided()))
                                .append(", before any trouble was seen"));
        one.acted().ifPresent(acted -> line.append(", first action ").append(after(one.decided(), acted)));
        one.home()
                .ifPresentOrElse(
                        home -> line.append(", all home ").append(after(one.decided(), home)),
                        () -> line.append(", not all home"));
        return line + ".";
    }

    private static String after(Instant from, Instant to) {
        return Words.span(Duration.between(from, to)) + " later";
    }
}
