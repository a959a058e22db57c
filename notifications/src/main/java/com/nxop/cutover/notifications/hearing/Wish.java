package com.nxop.cutover.notifications.hearing;

import java.time.Instant;
import java.util.Optional;

/**
 * How somebody wants to hear of what they need not answer.
 *
 * @param quiet hours in which it waits; empty: none
 * @param address where mails wait as well; empty: not known, or no such hours
 */
public record Wish(Way way, Optional<Quiet> quiet, String address) {

    /** Where it is said. */
    public enum Way {
        /** In the thread of the board, by name. */
        THREAD,
        DIRECT
    }

    /** As long as somebody has said nothing. */
    static Wish usual() {
        return new Wish(Way.THREAD, Optional.empty(), "");
    }

    Wish by(Way other) {
        return new Wish(other, quiet, address);
    }

    Wish in(Optional<Quiet> hours, String where) {
        return new Wish(way, hours, where);
    }

    boolean waits(Instant now) {
        return quiet.filter(hours -> hours.covers(now)).isPresent();
    }

    String say() {
        return (way == Way.THREAD ? "in the thread of the board" : "by direct message")
                + quiet.map(hours -> ", not from " + hours.say() + mail()).orElse("");
    }

    private String mail() {
        return address.isEmpty()
                ? "; mails do not wait, because the directory does not tell where you are mailed"
                : "; updates and reports by mail to " + address + " wait as well";
    }
}
