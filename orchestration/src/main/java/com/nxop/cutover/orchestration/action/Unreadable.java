package com.nxop.cutover.orchestration.action;

/** A part of the outside could not be read. The message is a sentence for the operator: what, why, what to do. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unreadable(String sentence) {
        super(sentence);
    }

    public Unreadable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
