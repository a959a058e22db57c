package com.nxop.cutover.orchestration.journal;

import java.util.Optional;

/** Whether the journal is what was written; while it is not, nothing is added to it. */
final class Trust {

    private volatile Optional<String> broken = Optional.empty();

    /** @param why in words; empty: it is whole */
    void set(Optional<String> why) {
        broken = why;
    }

    boolean whole() {
        return broken.isEmpty();
    }

    /** @throws JournalBroken saying what is wrong */
    void require() {
        Optional<String> why = broken;
        if (why.isPresent()) {
            throw new JournalBroken(why.get());
        }
    }
}
