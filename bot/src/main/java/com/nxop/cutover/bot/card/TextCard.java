package com.nxop.cutover.bot.card;

import java.time.Instant;
import java.util.List;

/** Plain words, with or without a title, for whatever needs no card of its own. */
public final class TextCard {

    private static final int SAYING = 2800;
    private static final int LINE = 900;

    private TextCard() {}

    /** Something that was done or was so already. */
    public static Card done(String saying, Instant now) {
        String line = Mrkdwn.line(saying, SAYING);
        return new Layout(Stamp.of("told", now))
                .section(Marks.DONE + " " + line)
                .card(line);
    }

    /** Something to know that is not good or bad. */
    public static Card remark(String saying, Instant now) {
        String line = Mrkdwn.line(saying, SAYING);
        return new Layout(Stamp.of("remark", now)).section(line).card(line);
    }

    /** @param lines not escaped yet; those that do not fit are left out and counted */
    public static Card list(String title, List<String> lines, Instant now) {
        List<String> safe = lines.stream().map(line -> Mrkdwn.line(line, LINE)).toList();
        return new Layout(Stamp.of("list", now))
                .header(title)
                .lines(safe)
                .card(Mrkdwn.line(title, LINE) + ": " + lines.size() + " lines.");
    }
}
