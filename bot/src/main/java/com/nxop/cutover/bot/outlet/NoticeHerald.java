package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.NewsCard;
import com.nxop.cutover.notifications.notice.Herald;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Clock;

/** Says the notices of the plan in the channel. */
final class NoticeHerald implements Herald {

    private final SlackOutlet outlet;
    private final String channel;
    private final Clock clock;

    NoticeHerald(SlackOutlet outlet, String channel, Clock runClock) {
        this.outlet = outlet;
        this.channel = channel;
        this.clock = runClock;
    }

    @Override
    public String say(Run run, String key, String text) {
        if (outlet.away()) {
            return "not said in the channel: Slack is away, and when it is back one message sums up";
        }
        outlet.send(
                channel,
                Outgoing.Show.news(
                        Subjects.of(run).notice(key), NewsCard.notice(run, text, clock.instant()), Priority.CHANGE));
        return "said in the channel";
    }
}
