package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.NewsCard;
import com.nxop.cutover.orchestration.JournalTrouble;
import java.time.Clock;
import java.time.Instant;

/** Says in the channel that a journal is broken, once for each thing that is wrong. */
final class JournalNews implements JournalTrouble {

    private final SlackOutlet outlet;
    private final String channel;
    private final Clock clock;

    JournalNews(SlackOutlet outlet, String channel, Clock runClock) {
        this.outlet = outlet;
        this.channel = channel;
        this.clock = runClock;
    }

    @Override
    public void found(String run, String what) {
        Instant now = clock.instant();
        String subject = run + "/journal/" + Integer.toHexString(what.hashCode());
        outlet.send(channel, Outgoing.Show.news(subject, NewsCard.journalBroken(run, what, now), Priority.DECISION));
    }
}
