package com.nxop.cutover.orchestration;

/** Hears when a journal is not what was written. Such a run can write nothing about it itself. */
@FunctionalInterface
public interface JournalTrouble {

    /**
     * Called when it is found, and again when it is another one.
     *
     * @param what in words, with what to do
     */
    void found(String run, String what);
}
