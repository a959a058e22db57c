package com.nxop.cutover.notifications.notice;

/** Who really gets what is meant for people outside the channel. */
public enum Comms {
    /** Nobody; it is recorded what would have been sent. */
    OFF,
    /** The test list, with the true recipients named in the text. */
    TEST,
    /** The audiences of the plan. */
    ON
}
