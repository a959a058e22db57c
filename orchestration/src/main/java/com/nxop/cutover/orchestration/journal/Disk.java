package com.nxop.cutover.orchestration.journal;

import org.springframework.jdbc.core.JdbcTemplate;

/** The disk under the database. */
@FunctionalInterface
public interface Disk {

    /** @param url JDBC address of the database */
    static Disk under(JdbcTemplate jdbc, String url) {
        Flush flush = Flush.of(url);
        return () -> flush.force(jdbc);
    }

    /**
     * When this returns, what was committed before is kept even if the power goes.
     *
     * @throws org.springframework.dao.DataAccessException when it is not known whether it is
     */
    void force();
}
