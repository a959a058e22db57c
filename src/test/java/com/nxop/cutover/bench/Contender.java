package com.nxop.cutover.bench;

import java.util.List;
import java.util.Optional;

/**
 * An engine that is measured: ours, and those it is held against. Every action does nothing but tell the {@link Tape}
 * that it began and ended. What an engine has acknowledged is in the store.
 */
public interface Contender extends AutoCloseable {

    String name();

    /** Nanoseconds from the end of each step of one run to the beginning of the next. */
    List<Long> chain(int steps);

    /** Nanoseconds from the approval to the beginning of the action behind it; the run has waited for 60 ms. */
    long approval();

    /** Nanoseconds from the last approval to when the action behind it was first asked how things stand; empty where none is. */
    default Optional<Long> looked() {
        return Optional.empty();
    }

    /** Commits of the last approval, up to and with the one that lets the action begin; empty where it is not known. */
    default Optional<Integer> commits() {
        return Optional.empty();
    }

    /** Nanoseconds from the end of the step before two paths to the beginning of the step after both. */
    long join();

    /** Steps per second of so many runs at once. */
    double crowd(int runs, int steps);

    @Override
    void close();
}
