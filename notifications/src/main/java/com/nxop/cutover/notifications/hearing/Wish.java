package com.nxop.cutover.notifications.hearing;

import java.util.Optional;

/**
 * How somebody wants to hear of what they need not answer.
 *
 * @param quiet hours in which it waits; empty: none
 */
public record Wish(Way way, Optional<Quiet> quiet) {

    /** Where it is said. */
    public enum Way {
        /** In the thread of the board, by name. */
        THREAD,
        DIRECT
    }

    /** As long as somebody has said nothing. */
    static Wish usual() {
        return new Wish(Way.THREAD, Optional.empty());
    }

    Wish by(Way other) {
        return new Wish(other, quiet);
    }

    Wish in(Optional<Quiet> hours) {
        return new Wish(way, hours);
    }

    boolean waits(java.time.Instant now) {
        return quiet.filter(hours -> hours.covers(now)).isPresent();
    }

    String say() {
        return (way == Way.THREAD ? "in the thread of the board" : "by direct message")
                + quiet.map(hours -> ", not from " + hours.say()).orElse("");
    }
}
