package com.nxop.cutover.orchestration.journal;

import java.util.List;
import java.util.Set;

/** Writes entries of several runs in one transaction. */
interface EntryWriter {

    /**
     * Each is written only if its run still ends as it was known to, and if the lease still has its epoch. One that the
     * database refuses takes the others back with it.
     *
     * @param batch each of another run
     * @return the runs that were written to
     * @throws org.springframework.dao.DataAccessException when it is not known whether they were
     */
    Set<String> write(List<Addition> batch);
}
