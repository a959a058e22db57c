package com.nxop.cutover.notifications.relay;

import java.time.Duration;
import java.util.Optional;

/** Brings a bulletin to where it goes. Never throws. */
public interface Carrier {

    /** @param key the same for every attempt, so that the other side can tell a repetition */
    Carried carry(Bulletin bulletin, String key);

    /** What became of an attempt. */
    sealed interface Carried {

        /** It is there. */
        record Taken() implements Carried {}

        /** It will never be taken. */
        record Refused(String why) implements Carried {}

        /** Not this time, or nobody knows; again later. */
        record Later(String why, Optional<Duration> after) implements Carried {}
    }
}
