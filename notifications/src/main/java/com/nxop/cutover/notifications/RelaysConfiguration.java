package com.nxop.cutover.notifications;

import com.nxop.cutover.notifications.notice.Crier;
import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.notifications.receipt.AcknowledgePage;
import com.nxop.cutover.notifications.receipt.Registrar;
import com.nxop.cutover.notifications.receipt.Slips;
import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.notifications.relay.HookCarrier;
import com.nxop.cutover.notifications.relay.Relay;
import com.nxop.cutover.notifications.relay.Relays;
import com.nxop.cutover.notifications.relay.Signature;
import com.nxop.cutover.notifications.relay.TopicCarrier;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.action.sns.OperationsTopic;
import com.nxop.cutover.orchestration.plan.Notice;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How acknowledgements and the ways to lists and machines are put together. */
@Configuration(proxyBeanMethods = false)
public class RelaysConfiguration {

    @Bean
    Registrar registrar(Cutover cutover, JdbcClient sql, @Value("${cutover.public-url:}") String url, Clock runClock) {
        return new Registrar(cutover, new Slips(sql), url, new SecureRandom(), runClock);
    }

    @Bean
    AcknowledgePage acknowledgePage(Cutover cutover, Templates templates) {
        return new AcknowledgePage(cutover, templates);
    }

    /** The topic is there with an AWS client, the web hook with a secret to sign with. */
    @Bean
    Relays relays(
            Outbox outbox,
            ObjectProvider<OperationsTopic> topic,
            ObjectProvider<Crier> crier,
            @Value("${cutover.webhook-secret:}") String secret,
            Clock wallClock) {
        Predicate<Bulletin> current = bulletin -> crier.getObject().current(bulletin);
        Map<Notice.Outlet, Relay> all = new EnumMap<>(Notice.Outlet.class);
        topic.ifAvailable(there ->
                all.put(Notice.Outlet.SNS, new Relay("sns", outbox, new TopicCarrier(there), wallClock, current)));
        if (!secret.isBlank()) {
            HookCarrier hook = new HookCarrier(new Signature(secret.strip()), wallClock);
            all.put(Notice.Outlet.WEBHOOK, new Relay("webhook", outbox, hook, wallClock, current));
        }
        return new Relays(all);
    }
}
