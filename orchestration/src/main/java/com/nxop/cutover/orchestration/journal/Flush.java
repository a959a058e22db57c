package com.nxop.cutover.orchestration.journal;

import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a database is told which commits have to be on its disk. */
public enum Flush {
    /** It has no disk, or every commit waits for it. */
    ALWAYS("", ""),

    /** Every commit waits, unless its transaction says that it need not, by a setting that is evaluated in it. */
    POSTGRESQL(", set_config('synchronous_commit', 'off', true)", ""),

    /**
     * No commit waits: {@code WRITE_DELAY=0} hands it to the operating system, which keeps it when this program is killed
     * and loses it with the power. A statement after it brings it to the disk, and all commits before it.
     */
    H2_FILE("", "CHECKPOINT SYNC");

    private static final String POSTGRESQL_URL = "jdbc:postgresql:";
    private static final String H2_URL = "jdbc:h2:";
    private static final String H2_MEMORY = "jdbc:h2:mem:";

    private final String later;
    private final String now;

    Flush(String later, String now) {
        this.later = later;
        this.now = now;
    }

    /** @param url JDBC address of the database */
    public static Flush of(String url) {
        String low = url.toLowerCase(Locale.ROOT);
        if (low.startsWith(POSTGRESQL_URL)) {
            return POSTGRESQL;
        }
        return low.startsWith(H2_URL) && !low.startsWith(H2_MEMORY) ? H2_FILE : ALWAYS;
    }

    /** One more column of any query of the transaction, or nothing. */
    String later() {
        return later;
    }

    /**
     * When this returns, what was committed before is on the disk, if a commit that waits for the disk would be.
     *
     * @throws org.springframework.dao.DataAccessException when it is not known whether it is
     */
    void force(JdbcTemplate jdbc) {
        if (!now.isEmpty()) {
            jdbc.execute(now);
        }
    }
}
