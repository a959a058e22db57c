package com.nxop.cutover.notifications;

import com.nxop.cutover.notifications.pager.Acknowledgements;
import com.nxop.cutover.notifications.pager.EscalationPager;
import com.nxop.cutover.notifications.pager.JournalPager;
import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.notifications.pager.Pager;
import com.nxop.cutover.notifications.pager.PagerDutyEvents;
import com.nxop.cutover.notifications.pager.PagerDutyIncidents;
import com.nxop.cutover.notifications.pager.PagerPump;
import com.nxop.cutover.notifications.status.page.PublicWords;
import com.nxop.cutover.notifications.status.page.StatusBook;
import com.nxop.cutover.notifications.status.page.StatusPage;
import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.Helm;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the room is put together. The pager is there only with a routing key. */
@Configuration(proxyBeanMethods = false)
public class NotificationsConfiguration {

    /** Refuses to start on a broken message file. */
    @Bean
    Templates templates(TemplateFiles messageFiles) {
        return Templates.load(messageFiles);
    }

    @Bean
    TemplateFiles messageFiles(@Value("${cutover.templates:}") String folder) {
        return new TemplateFiles(
                Optional.of(folder).filter(one -> !one.isBlank()).map(Path::of));
    }

    @Bean
    PublicWords publicWords(TemplateFiles messageFiles) {
        return PublicWords.load(messageFiles);
    }

    @Bean
    StatusPage statusPage(TemplateFiles messageFiles, PublicWords words) {
        return StatusPage.load(messageFiles, words);
    }

    @Bean
    StatusBook statusBook(
            Cutover cutover, PublicWords words, @Value("${cutover.label:}") String label, Clock runClock) {
        return new StatusBook(cutover, words, label, runClock);
    }

    @Bean
    Outbox outbox(JdbcClient sql) {
        return new Outbox(sql);
    }

    /** Present with {@code pagerduty.api-token} only. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${pagerduty.api-token:}' != ''")
    static class PagingSeen {

        @Bean
        Acknowledgements acknowledgements(
                Cutover cutover,
                @Value("${pagerduty.api-token}") String token,
                @Value("${pagerduty.api-url:https://api.pagerduty.com}") String url) {
            return new Acknowledgements(cutover, new PagerDutyIncidents(url, token));
        }
    }

    /** Present with {@code pagerduty.routing-key} only. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${pagerduty.routing-key:}' != ''")
    static class Paging {

        @Bean
        Pager pager(
                Outbox outbox,
                Clock wallClock,
                @Value("${pagerduty.routing-key}") String key,
                @Value("${pagerduty.events-url:https://events.pagerduty.com}") String url) {
            return new Pager(outbox, new PagerDutyEvents(url, key), wallClock);
        }

        @Bean
        EscalationPager escalationPager(Pager pager) {
            return new EscalationPager(pager);
        }

        @Bean
        JournalPager journalPager(Pager pager, Clock wallClock) {
            return new JournalPager(pager, wallClock);
        }

        @Bean
        PagerPump pagerPump(Pager pager, Helm helm) {
            return new PagerPump(helm.only(pager::drain));
        }
    }
}
