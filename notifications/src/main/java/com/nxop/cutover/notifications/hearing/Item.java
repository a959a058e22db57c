package com.nxop.cutover.notifications.hearing;

import java.time.Instant;

/**
 * One thing somebody is to hear.
 *
 * @param entry number of the journal entry it comes of
 * @param person id
 * @param words plain, without the time
 */
record Item(String run, long entry, String person, Kind kind, Instant at, String words) {

    /** Why they hear of it. */
    enum Kind {
        /** Something is over; it stays true. */
        TOLD,
        /** Something begins on which their view is wanted; worth nothing afterwards. */
        ASKED
    }
}
