package com.nxop.cutover.rehearsal.stage;

import java.util.ArrayList;
import java.util.List;

/** The end of a rehearsal: what cannot be closed does not keep open what comes after it. */
final class Curtain {

    private Curtain() {}

    /** Closes them in this order. */
    static void falls(AutoCloseable... open) {
        List<Exception> troubles = new ArrayList<>();
        for (AutoCloseable one : open) {
            try {
                one.close();
            } catch (Exception trouble) {
                troubles.add(trouble);
            }
        }
        if (!troubles.isEmpty()) {
            IllegalStateException left =
                    new IllegalStateException("Not all of the rehearsal was closed", troubles.get(0));
            troubles.stream().skip(1).forEach(left::addSuppressed);
            throw left;
        }
    }
}
