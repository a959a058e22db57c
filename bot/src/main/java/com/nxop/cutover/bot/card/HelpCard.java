package com.nxop.cutover.bot.card;

import java.time.Instant;
import java.util.List;

/** What can be said, one line each. */
public final class HelpCard {

    private HelpCard() {}

    /** @param topic heading; empty for everything */
    public static Card of(String topic, List<HelpLine> lines, Instant now) {
        String title = topic.isBlank() ? "What you can say" : "Help: " + topic;
        return new Layout(Stamp.of("help", now))
                .header(title)
                .lines(lines.stream().map(HelpCard::line).toList())
                .context("Buttons do the same as words. Answers here are only visible to you.")
                .card(Mrkdwn.line(title, 200) + ": " + lines.size() + " commands.");
    }

    private static String line(HelpLine line) {
        return "`" + Mrkdwn.line(line.usage().replace('`', '\''), 300) + "`  " + Mrkdwn.line(line.text(), 900);
    }
}
