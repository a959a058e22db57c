package com.nxop.cutover.notifications.pager;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes page events into the outbox at once and sends them from there, in order, off the caller's path. Times are the
 * machine's.
 */
public final class Pager {

    static final String EVENTS = "pagerduty";
    static final String CHANGES = "pagerduty-change";
    private static final Logger LOG = LoggerFactory.getLogger(Pager.class);
    private static final int MOST_ATTEMPTS = 60;
    private static final int MOST_AT_ONCE = 50;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final PagerDutyEvents events;
    private final InstantSource clock;

    public Pager(Outbox outbox, PagerDutyEvents events, InstantSource clock) {
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** @param key what makes the event once, for example run, entry number and action */
    public void send(String key, PageEvent event) {
        String outlet = event instanceof PageEvent.Change ? CHANGES : EVENTS;
        outbox.put(outlet, key, PageJson.body(event), clock.instant());
    }

    /** Sends what is due. Called again and again by one thread. */
    public void drain() {
        drain(EVENTS);
        drain(CHANGES);
    }

    private void drain(String outlet) {
        for (int sent = 0; sent < MOST_AT_ONCE; sent++) {
            Optional<Outbox.Parcel> due = outbox.due(outlet, clock.instant());
            if (due.isEmpty()) {
                return;
            }
            settle(due.get(), events.post(outlet.equals(CHANGES), due.get().payload()));
        }
    }

    private void settle(Outbox.Parcel parcel, PagerDutyEvents.Reply reply) {
        if (reply instanceof PagerDutyEvents.Reply.Taken) {
            outbox.sent(parcel.key());
        } else if (reply instanceof PagerDutyEvents.Reply.Refused refused) {
            LOG.error("PagerDuty refuses {}: {}; check PAGERDUTY_ROUTING_KEY", parcel.key(), refused.why());
            outbox.dead(parcel.key(), refused.why());
        } else if (reply instanceof PagerDutyEvents.Reply.Later later) {
            later(parcel, later);
        }
    }

    private void later(Outbox.Parcel parcel, PagerDutyEvents.Reply.Later later) {
        if (parcel.attempts() + 1 >= MOST_ATTEMPTS) {
            LOG.error("PagerDuty never took {}: {}; call the people it was for", parcel.key(), later.why());
            outbox.dead(parcel.key(), later.why());
            return;
        }
        Duration pause = later.after().orElseGet(() -> pause(parcel.attempts()));
        LOG.warn("PagerDuty did not take {}: {}; again in {} s", parcel.key(), later.why(), pause.toSeconds());
        outbox.again(parcel.key(), clock.instant().plus(pause), later.why());
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 6));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
