package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.NewsCard;
import com.nxop.cutover.notifications.hearing.Voice;
import com.nxop.cutover.notifications.hearing.Wish;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Clock;

/** Says something to one person: by name in the thread of the board, or in a conversation of their own. */
final class PersonVoice implements Voice {

    private final SlackOutlet outlet;
    private final String channel;
    private final Clock clock;

    PersonVoice(SlackOutlet outlet, String channel, Clock runClock) {
        this.outlet = outlet;
        this.channel = channel;
        this.clock = runClock;
    }

    @Override
    public void say(Run run, String person, Wish.Way way, String key, String text) {
        if (way == Wish.Way.THREAD) {
            outlet.send(channel, new Outgoing.Line(Subjects.of(run).board(), "<@" + person + "> " + text));
        } else {
            outlet.send(
                    person,
                    Outgoing.Show.of(
                            run.id() + "/" + key, NewsCard.notice(run, text, clock.instant()), Priority.CHANGE));
        }
    }
}
