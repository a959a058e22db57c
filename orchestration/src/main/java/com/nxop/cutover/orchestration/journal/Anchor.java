package com.nxop.cutover.orchestration.journal;

import java.util.Optional;

/** Remembers, outside of the database, how far a journal was once seen to reach. */
public interface Anchor {

    /** What was kept last. */
    Optional<Mark> last();

    /** Keeps it in place of the last. */
    void keep(Mark mark);

    /** Where it is kept, in words. */
    String where();

    /** The entry a run's journal had reached, and its hash. */
    record Mark(String run, long number, String hash) {}

    /** Only as long as this process lives. */
    static Anchor inMemory() {
        return new Anchor() {

            private volatile Optional<Mark> kept = Optional.empty();

            @Override
            public Optional<Mark> last() {
                return kept;
            }

            @Override
            public void keep(Mark mark) {
                kept = Optional.of(mark);
            }

            @Override
            public String where() {
                return "this process";
            }
        };
    }
}
