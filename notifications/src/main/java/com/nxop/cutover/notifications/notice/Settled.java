package com.nxop.cutover.notifications.notice;

import java.time.Instant;

/**
 * What became of a notice.
 *
 * @param remark who got it on which outlet, or why nobody did
 */
public record Settled(String run, String key, Instant dueAt, Instant at, State state, String remark) {

    /** How it went. */
    public enum State {
        SENT,
        /** Sent, and the text says how late. */
        LATE,
        /** Not true any more when its turn came. */
        DROPPED,
        /** Nobody was to get it, by the settings. */
        WITHHELD;

        boolean told() {
            return this == SENT || this == LATE;
        }
    }
}
