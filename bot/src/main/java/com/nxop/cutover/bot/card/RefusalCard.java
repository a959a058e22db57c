package com.nxop.cutover.bot.card;

import java.time.Instant;

/** A no, with its reason and what to do; for the person who asked alone. */
public final class RefusalCard {

    private RefusalCard() {}

    public static Card of(String reason, String remedy, Instant now) {
        String why = Mrkdwn.line(reason, 1500);
        String then = Mrkdwn.line(remedy, 1000);
        return new Layout(Stamp.of("refusal", now))
                .section(Marks.WAITING + " *Not done.* " + why + (then.isBlank() ? "" : "\n:arrow_right: " + then))
                .card("Not done. " + why + " " + then);
    }
}
