package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.CatchUpCard;
import com.nxop.cutover.bot.card.NewsCard;
import com.nxop.cutover.notifications.status.Leads;
import com.nxop.cutover.orchestration.RunListener;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps the channel true to the journal. */
public final class BoardKeeper implements RunListener {

    private final SlackOutlet outlet;
    private final String channel;
    private final Clock clock;

    /** @param runClock the run's clock */
    public BoardKeeper(SlackOutlet outlet, String channel, Clock runClock) {
        this.outlet = outlet;
        this.channel = channel;
        this.clock = runClock;
    }

    @Override
    public String name() {
        return "slack-board";
    }

    @Override
    public void hear(Recorded entry, Run after) {
        Instant now = clock.instant();
        Instant seen = now.isBefore(entry.at()) ? entry.at() : now;
        if (entry.event() instanceof RunEvent.Ended) {
            outlet.withdraw(channel, Subjects.of(after).updates());
        }
        Announcements.of(entry, after, seen).forEach(outgoing -> outlet.send(channel, outgoing));
    }

    /** Shows the board with the clocks as they are now. */
    void refresh(Run run) {
        outlet.send(channel, new Cards(run, clock.instant()).board(Priority.BOARD));
    }

    /** Every lasting message as it should look now; for a start after a crash, when some may never have left. */
    void restore(Run run) {
        Cards cards = new Cards(run, clock.instant());
        List<Outgoing> all = new ArrayList<>(cards.buttons());
        all.addAll(cards.goNoGo(Priority.CHANGE));
        all.addAll(cards.stakeholders(Priority.CHANGE));
        all.add(cards.board(Priority.CHANGE));
        all.forEach(outgoing -> outlet.send(channel, outgoing));
    }

    boolean away() {
        return outlet.away();
    }

    /** Keeps the message true that will be the first when Slack is back. */
    void sumUp(Run run, Instant lost) {
        outlet.send(
                channel,
                Outgoing.Show.summary(run.id(), lost.getEpochSecond(), CatchUpCard.of(run, lost, clock.instant())));
    }

    /** The update, and in the thread the question to the leads that the next one answers. */
    void update(Run run, com.nxop.cutover.bot.card.Card card, Instant at) {
        String subject = Subjects.of(run).update(at.getEpochSecond());
        outlet.send(channel, Outgoing.Show.news(subject, card, Priority.HEARTBEAT));
        List<Path> paths = Leads.underWay(run);
        if (!paths.isEmpty()) {
            outlet.send(channel, new Outgoing.Line(Subjects.of(run).board(), NewsCard.leadsAsked(run, paths, at)));
        }
    }
}
