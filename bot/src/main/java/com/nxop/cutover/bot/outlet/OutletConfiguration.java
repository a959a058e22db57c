package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.notifications.hearing.Voice;
import com.nxop.cutover.notifications.notice.Herald;
import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.Helm;
import com.nxop.cutover.orchestration.engine.Pace;
import com.slack.api.methods.MethodsClient;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the way out to Slack is put together. The client with its token comes from outside. */
@Configuration(proxyBeanMethods = false)
public class OutletConfiguration {

    @Bean
    SlackMemory slackMemory(JdbcClient sql) {
        return new SqlSlackMemory(sql);
    }

    @Bean
    @ConditionalOnMissingBean
    Flow slackFlow() {
        return Flow.slack();
    }

    @Bean
    SlackOutlet slackOutlet(MethodsClient slack, SlackMemory memory, Flow flow, Clock wallClock) {
        return new SlackOutlet(new MethodsWebApi(slack), memory, flow, wallClock);
    }

    @Bean
    BoardKeeper boardKeeper(
            SlackOutlet outlet, @Value("${cutover.channel:#nxop-cutover}") String channel, Clock runClock) {
        return new BoardKeeper(outlet, channel, runClock);
    }

    @Bean
    Herald herald(SlackOutlet outlet, @Value("${cutover.channel:#nxop-cutover}") String channel, Clock runClock) {
        return new NoticeHerald(outlet, channel, runClock);
    }

    @Bean
    Voice voice(SlackOutlet outlet, @Value("${cutover.channel:#nxop-cutover}") String channel, Clock runClock) {
        return new PersonVoice(outlet, channel, runClock);
    }

    @Bean
    OutboxMeters outboxMeters(Outbox outbox, SlackOutlet slack, Clock wallClock) {
        return new OutboxMeters(outbox, slack, wallClock);
    }

    @Bean
    JournalNews journalNews(
            SlackOutlet outlet, @Value("${cutover.channel:#nxop-cutover}") String channel, Clock runClock) {
        return new JournalNews(outlet, channel, runClock);
    }

    @Bean
    Heartbeat heartbeat(Templates templates, SlackMemory memory) {
        return new Heartbeat(templates, memory);
    }

    @Bean
    BoardTicker.Rhythm boardRhythm(Clock runClock, Pace pace, Helm helm) {
        return new BoardTicker.Rhythm(runClock, pace, helm);
    }

    @Bean
    BoardTicker boardTicker(Cutover cutover, BoardKeeper keeper, Heartbeat heartbeat, BoardTicker.Rhythm rhythm) {
        return new BoardTicker(cutover, keeper, heartbeat, rhythm);
    }
}
