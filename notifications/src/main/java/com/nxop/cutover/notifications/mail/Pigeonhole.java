package com.nxop.cutover.notifications.mail;

import com.nxop.cutover.notifications.mail.Letterbox.Haste;
import com.nxop.cutover.notifications.pager.Outbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where mails that can wait lie until the quiet hours of their reader are over. What has become stale by then is left out by
 * the postman, so of many updates the one leaves that still holds.
 */
public final class Pigeonhole implements Letterbox {

    static final String OUTLET = "email-quiet";
    private static final Duration AGAIN = Duration.ofSeconds(20);
    private static final int MOST_AT_ONCE = 50;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Outbox outbox;
    private final Postman postman;
    private final Predicate<String> quiet;
    private final InstantSource clock;

    /**
     * @param quiet whether whoever reads at an address wants to hear of nothing now that can wait
     * @param clock the machine's
     */
    public Pigeonhole(Outbox outbox, Postman postman, Predicate<String> quiet, InstantSource clock) {
        this.outbox = outbox;
        this.postman = postman;
        this.quiet = quiet;
        this.clock = clock;
    }

    @Override
    public void post(Mail mail, Haste haste) {
        if (haste == Haste.WAITS && quiet.test(mail.to())) {
            outbox.put(OUTLET, "quiet/" + mail.outboxKey(), json.writeValueAsString(mail), clock.instant());
        } else {
            postman.send(mail);
        }
    }

    /** Hands on what has waited long enough. Called again and again by one thread. */
    public void look() {
        for (Outbox.Parcel parcel : outbox.allDue(OUTLET, clock.instant(), MOST_AT_ONCE)) {
            Mail mail = json.readValue(parcel.payload(), Mail.class);
            if (quiet.test(mail.to())) {
                outbox.again(parcel.key(), clock.instant().plus(AGAIN), "kept for quiet hours");
            } else {
                postman.send(mail);
                outbox.sent(parcel.key());
            }
        }
    }
}
