package com.nxop.cutover.bot.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxMetersTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:10:00Z"));
    private final Outbox outbox = new Outbox(Database.inMemory().sql());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    /** Nothing is sent in this test. */
    private static final class Silent implements WebApi {
        @Override
        public Reply post(String channel, Optional<String> thread, Card card, String mark) {
            return new Reply.Lost("silent");
        }

        @Override
        public Reply edit(Handle handle, Card card) {
            return new Reply.Lost("silent");
        }

        @Override
        public Optional<Handle> find(String channel, String mark) {
            return Optional.empty();
        }
    }

    private double gauge(String name, String outlet) {
        return registry.get("cutover.outbox." + name)
                .tag("outlet", outlet)
                .gauge()
                .value();
    }

    @Test
    void theAgeOfWhatWaitsGrowsUntilItHasLeft() {
        Database database = Database.inMemory();
        try (SlackOutlet slack =
                new SlackOutlet(new Silent(), new SqlSlackMemory(database.sql()), Flow.slack(), clock)) {
            new OutboxMeters(outbox, slack, clock).bindTo(registry);
            assertThat(gauge("age.seconds", "email")).isZero();
            outbox.put("email", "e-1", "{}", clock.instant());
            clock.advance(Duration.ofSeconds(90));
            assertThat(gauge("age.seconds", "email")).isEqualTo(90);
            assertThat(gauge("waiting", "email")).isEqualTo(1);
            outbox.sent("e-1");
            outbox.put("sns", "s-1", "{}", clock.instant());
            outbox.dead("s-1", "no such topic");
            assertThat(gauge("age.seconds", "email")).isZero();
            assertThat(gauge("given.up", "sns")).isEqualTo(1);
            assertThat(gauge("waiting", "slack")).isZero();
        }
    }
}
