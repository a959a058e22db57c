package com.nxop.cutover.notifications.relay;

import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.notifications.relay.Carrier.Carried;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes bulletins into the outbox at once and sends them from there, off the caller's path: at least once, in any order.
 * Pauses are in the machine's time.
 */
public final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_ATTEMPTS = 200;
    private static final int MOST_DOUBLING = 7;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final JsonMapper json = JsonMapper.builder().build();
    private final String outlet;
    private final Outbox outbox;
    private final Carrier carrier;
    private final InstantSource clock;
    private final Predicate<Bulletin> current;

    /**
     * @param outlet its name in the outbox
     * @param clock the machine's
     * @param current whether what a bulletin says is still so; asked right before it leaves
     */
    public Relay(String outlet, Outbox outbox, Carrier carrier, InstantSource clock, Predicate<Bulletin> current) {
        this.outlet = outlet;
        this.outbox = outbox;
        this.carrier = carrier;
        this.clock = clock;
        this.current = current;
    }

    /** Takes it once; the same run and key again change nothing. */
    public void send(Bulletin bulletin) {
        String key = outlet + "/" + bulletin.run() + "/" + bulletin.key();
        outbox.put(outlet, key, json.writeValueAsString(bulletin), clock.instant());
    }

    /** Sends what is due. Called again and again by one thread. */
    public void drain() {
        for (Outbox.Parcel parcel : outbox.allDue(outlet, clock.instant(), MOST_AT_ONCE)) {
            Bulletin bulletin = json.readValue(parcel.payload(), Bulletin.class);
            if (!current.test(bulletin)) {
                outbox.dead(parcel.key(), "not sent: it is not so any more");
            } else if (!settle(parcel, carrier.carry(bulletin, parcel.key()))) {
                return;
            }
        }
    }

    /** @return false when the other side is away and the rest need not be tried now */
    private boolean settle(Outbox.Parcel parcel, Carried carried) {
        if (carried instanceof Carried.Later later && parcel.attempts() + 1 < MOST_ATTEMPTS) {
            Duration pause = later.after().orElseGet(() -> pause(parcel.attempts()));
            LOG.warn("{} did not leave: {}; again in {} s", parcel.key(), later.why(), pause.toSeconds());
            outbox.again(parcel.key(), clock.instant().plus(pause), later.why());
            return false;
        }
        if (carried instanceof Carried.Taken) {
            outbox.sent(parcel.key());
        } else {
            String why = carried instanceof Carried.Refused refused ? refused.why() : ((Carried.Later) carried).why();
            LOG.error("{} is given up: {}; tell them in another way", parcel.key(), why);
            outbox.dead(parcel.key(), why);
        }
        return true;
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, MOST_DOUBLING));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
