package com.nxop.cutover.orchestration.journal;

/** The journal does not say what it must. The run holds for a human; nothing is overwritten. */
public class JournalBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    public JournalBroken(String message) {
        super(message);
    }

    public JournalBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
