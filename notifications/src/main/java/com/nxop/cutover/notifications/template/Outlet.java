package com.nxop.cutover.notifications.template;

import java.util.Locale;

/** Where a text goes; decides the ending of the file, the escaping and the longest text. */
public enum Outlet {
    SLACK(3000),
    /** The subject of a mail; one line. */
    SUBJECT(150),
    TEXT(50_000),
    HTML(200_000);

    private final int most;

    Outlet(int most) {
        this.most = most;
    }

    /** Longest text in code points. */
    public int most() {
        return most;
    }

    /** For example {@code status-update.slack.hbs}. */
    public String file(String message) {
        return message + "." + name().toLowerCase(Locale.ROOT) + ".hbs";
    }
}
