package com.nxop.cutover.notifications;

import com.nxop.cutover.notifications.notice.BannerPost;
import com.nxop.cutover.notifications.notice.Bell;
import com.nxop.cutover.notifications.notice.CommsRules;
import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.notifications.relay.Relay;
import com.nxop.cutover.notifications.relay.TopicCarrier;
import com.nxop.cutover.notifications.status.page.StatusBook;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.Helm;
import com.nxop.cutover.orchestration.action.sns.OperationsTopic;
import com.nxop.cutover.orchestration.engine.Pace;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The banner of the applications as a message to a topic of its own; present with {@code cutover.banner-topic} only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${cutover.banner-topic:}' != ''")
public class BannerConfiguration {

    @Bean
    BannerPost.Target bannerTarget(
            @Value("${cutover.banner-topic}") String topic, @Value("${cutover.status.url:/status}") String page) {
        return new BannerPost.Target(topic, page);
    }

    @Bean
    BannerRelay bannerRelay(Outbox outbox, OperationsTopic topic, Clock wallClock) {
        return current -> new Relay("banner", outbox, new TopicCarrier(topic), wallClock, current);
    }

    /** Makes the relay, once it is known what says whether a banner still holds. */
    interface BannerRelay extends Function<Predicate<com.nxop.cutover.notifications.relay.Bulletin>, Relay> {}

    @Bean
    BannerPost bannerPost(
            Cutover cutover, StatusBook book, CommsRules rules, BannerPost.Target target, BannerRelay relay) {
        return new BannerPost(cutover, book, rules, target, relay);
    }

    @Bean
    Bell bannerBell(BannerPost post, Pace pace, Helm helm) {
        return new Bell("banner", helm.only(post::look), pace);
    }
}
