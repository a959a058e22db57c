package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.notifications.pager.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What has not left yet, for whoever watches the bot from outside: {@code cutover_outbox_*}, by outlet. */
final class OutboxMeters implements MeterBinder {

    private static final List<String> OUTLETS = List.of("pagerduty", "email", "sns", "webhook", "banner");

    private final Outbox outbox;
    private final SlackOutlet slack;
    private final Clock clock;

    OutboxMeters(Outbox outbox, SlackOutlet slack, Clock wallClock) {
        this.outbox = outbox;
        this.slack = slack;
        this.clock = wallClock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String outlet : OUTLETS) {
            gauge(registry, outlet, "age.seconds", this::age, "age of the oldest message that waits");
            gauge(registry, outlet, "waiting", Outbox.Backlog::waiting, "messages that wait");
            gauge(registry, outlet, "given.up", Outbox.Backlog::dead, "messages that were given up");
        }
        Gauge.builder("cutover.outbox.waiting", slack, there -> there.health().waiting())
                .tag("outlet", "slack")
                .description("messages that wait")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry, String outlet, String what, ToDoubleFunction<Outbox.Backlog> value, String about) {
        Gauge.builder(
                        "cutover.outbox." + what,
                        outbox,
                        there -> of(there, outlet).map(value::applyAsDouble).orElse(0.0))
                .tag("outlet", outlet)
                .description(about)
                .register(registry);
    }

    private static Optional<Outbox.Backlog> of(Outbox outbox, String outlet) {
        return outbox.backlog().stream()
                .filter(one -> one.outlet().equals(outlet))
                .findFirst();
    }

    private double age(Outbox.Backlog backlog) {
        return backlog.oldest()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
