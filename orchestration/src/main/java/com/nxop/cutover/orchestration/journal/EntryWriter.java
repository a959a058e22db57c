package com.nxop.cutover.orchestration.journal;

import java.util.List;
import java.util.Set;

/** Writes entries of several runs. */
interface EntryWriter {

    /** Whether so many entries need a transaction around them. */
    boolean needsTransaction(int entries);

    /**
     * Each is written only if its run still ends as it was known to, and if the lease still has its epoch.
     *
     * @param batch each of another run
     * @return the runs that were written to
     */
    Set<String> write(List<Addition> batch);
}
