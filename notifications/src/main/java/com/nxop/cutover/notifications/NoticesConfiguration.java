package com.nxop.cutover.notifications;

import com.nxop.cutover.notifications.hearing.AddressBook;
import com.nxop.cutover.notifications.hearing.Digests;
import com.nxop.cutover.notifications.hearing.Items;
import com.nxop.cutover.notifications.hearing.Voice;
import com.nxop.cutover.notifications.hearing.Wishes;
import com.nxop.cutover.notifications.mail.Addresses;
import com.nxop.cutover.notifications.mail.Letterbox;
import com.nxop.cutover.notifications.mail.Pigeonhole;
import com.nxop.cutover.notifications.mail.Postman;
import com.nxop.cutover.notifications.notice.Bell;
import com.nxop.cutover.notifications.notice.Comms;
import com.nxop.cutover.notifications.notice.CommsRules;
import com.nxop.cutover.notifications.notice.Crier;
import com.nxop.cutover.notifications.notice.Herald;
import com.nxop.cutover.notifications.notice.Ledger;
import com.nxop.cutover.notifications.notice.NoticeBook;
import com.nxop.cutover.notifications.notice.PlanMessages;
import com.nxop.cutover.notifications.notice.SecondChannel;
import com.nxop.cutover.notifications.notice.Ways;
import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.notifications.receipt.Registrar;
import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.notifications.relay.Relay;
import com.nxop.cutover.notifications.relay.Relays;
import com.nxop.cutover.notifications.relay.TopicCarrier;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.Helm;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.action.sns.OperationsTopic;
import com.nxop.cutover.orchestration.engine.Pace;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** How the communication schedule is put together. Mail is there with {@code spring.mail.host} only. */
@Configuration(proxyBeanMethods = false)
public class NoticesConfiguration {

    @Bean
    Ledger ledger(JdbcClient sql) {
        return new Ledger(sql);
    }

    @Bean
    CommsRules commsRules(
            @Value("${cutover.comms:off}") Comms comms,
            @Value("${cutover.label:}") String label,
            @Value("${cutover.test-list:}") String testList,
            @Value("${cutover.test-topic:}") String testTopic,
            @Value("${cutover.test-webhook:}") String testHook) {
        return new CommsRules(comms, label, Addresses.of(testList).good(), testTopic, testHook);
    }

    /** Refuses to start when the plan names a message that does not exist. */
    @Bean
    Crier crier(Cutover cutover, Ledger ledger, Templates templates, CommsRules rules, Ways ways, Clock runClock) {
        PlanMessages.check(cutover.plan(), templates);
        return new Crier(cutover, ledger, templates, rules, ways, runClock);
    }

    @Bean
    Ways ways(
            ObjectProvider<JavaMailSender> server,
            ObjectProvider<Herald> channel,
            ObjectProvider<Pigeonhole> post,
            Relays relays,
            Registrar registrar) {
        Optional<Letterbox> mail = server.stream()
                .findFirst()
                .map(there -> (one, haste) -> post.getObject().post(one, haste));
        return new Ways(mail, channel.stream().findFirst(), relays.ways(), registrar, Secrets.ofProcess());
    }

    @Bean
    NoticeBook.Told told(Ledger ledger, Outbox outbox, Registrar registrar) {
        return new NoticeBook.Told(ledger, outbox, registrar);
    }

    @Bean
    NoticeBook noticeBook(NoticeBook.Told told, Templates templates, CommsRules rules, Clock wallClock) {
        return new NoticeBook(told, templates, rules, wallClock);
    }

    @Bean
    Wishes wishes(JdbcClient sql, ObjectProvider<AddressBook> book) {
        return new Wishes(sql, person -> book.stream().findFirst().flatMap(one -> one.address(person)));
    }

    @Bean
    Digests digests(
            Cutover cutover,
            JdbcClient sql,
            Wishes wishes,
            Templates templates,
            ObjectProvider<Voice> voice,
            Clock runClock) {
        return new Digests(
                cutover,
                new Digests.Kept(new Items(sql), wishes),
                templates,
                voice.stream().findFirst(),
                runClock);
    }

    @Bean
    Bell digestsBell(Digests digests, Pace pace, Helm helm) {
        return new Bell("digests", helm.only(digests::look), pace);
    }

    @Bean
    Bell crierBell(Crier crier, Pace pace, Helm helm) {
        return new Bell("crier", helm.only(crier::look), pace);
    }

    @Bean
    Bell relaysBell(Relays relays, Pace pace) {
        return new Bell("relays", () -> relays.all().values().forEach(Relay::drain), pace);
    }

    /** Present with {@code spring.mail.host} only. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${spring.mail.host:}' != ''")
    static class Mailroom {

        @Bean
        Postman postman(
                Outbox outbox,
                JavaMailSender server,
                @Value("${cutover.mail-from:cutover@nxop.com}") String from,
                Clock wallClock,
                Crier crier) {
            if (Addresses.of(from).good().size() != 1) {
                throw new IllegalArgumentException("CUTOVER_MAIL_FROM is '" + from
                        + "', which is no mail address; set the address mails come from.");
            }
            return new Postman(outbox, server, from, wallClock, crier::current);
        }

        @Bean
        Pigeonhole pigeonhole(Outbox outbox, Postman postman, Wishes wishes, Clock wallClock, Clock runClock) {
            return new Pigeonhole(outbox, postman, address -> wishes.quietAt(address, runClock.instant()), wallClock);
        }

        @Bean
        Bell postmanBell(Postman postman, Pigeonhole kept, Pace pace, Helm helm) {
            Runnable round = () -> {
                kept.look();
                postman.drain();
            };
            return new Bell("postman", helm.only(round), pace);
        }
    }

    /** Where a page goes that nobody has acknowledged. */
    @Bean
    SecondChannel secondChannel(
            Cutover cutover, CommsRules rules, Outbox outbox, ObjectProvider<OperationsTopic> topic, Clock wallClock) {
        Optional<Function<Predicate<Bulletin>, Relay>> relay = Optional.ofNullable(topic.getIfAvailable())
                .map(there ->
                        current -> new Relay("second-channel", outbox, new TopicCarrier(there), wallClock, current));
        Secrets secrets = Secrets.ofProcess();
        return new SecondChannel(
                cutover,
                rules,
                run -> secrets.resolve(run.plan().communications().topic()),
                relay);
    }

    @Bean
    Bell secondChannelBell(SecondChannel second, Pace pace, Helm helm) {
        return new Bell("second channel", helm.only(second::drain), pace);
    }
}
