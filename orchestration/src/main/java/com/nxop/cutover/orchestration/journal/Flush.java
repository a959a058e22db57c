package com.nxop.cutover.orchestration.journal;

/** How a database is told that a commit need not wait for the disk. */
public enum Flush {
    /** It cannot be told: every commit waits. */
    ALWAYS(""),
    /** For one transaction, by a setting that is evaluated in it. */
    POSTGRESQL(", set_config('synchronous_commit', 'off', true)");

    private static final String POSTGRESQL_URL = "jdbc:postgresql:";

    private final String later;

    Flush(String later) {
        this.later = later;
    }

    /** @param url JDBC address of the database */
    public static Flush of(String url) {
        return url.startsWith(POSTGRESQL_URL) ? POSTGRESQL : ALWAYS;
    }

    /** One more column of any query of the transaction, or nothing. */
    String later() {
        return later;
    }
}
