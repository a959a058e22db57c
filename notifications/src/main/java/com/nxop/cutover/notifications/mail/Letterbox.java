package com.nxop.cutover.notifications.mail;

/** Takes mails. */
public interface Letterbox {

    void post(Mail mail, Haste haste);

    /** Whether a reader's quiet hours are kept. */
    enum Haste {
        /** Something has happened, is decided or is asked. */
        NOW,
        /** It sums up; nobody must act on it. */
        WAITS
    }
}
