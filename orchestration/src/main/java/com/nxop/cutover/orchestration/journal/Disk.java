package com.nxop.cutover.orchestration.journal;

/** The disk under the database. */
@FunctionalInterface
public interface Disk {

    /**
     * When this returns, what was committed before is kept even if the power goes.
     *
     * @throws org.springframework.dao.DataAccessException when it is not known whether it is
     */
    void force();
}
