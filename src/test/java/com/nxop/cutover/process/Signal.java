package com.nxop.cutover.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a person types to end, freeze or wake a process. */
enum Signal {
    KILL,
    TERM,
    STOP,
    CONT;

    /** Whether the process got it. */
    boolean to(long process) {
        try {
            return new ProcessBuilder("kill", "-" + name(), Long.toString(process))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
