package com.nxop.cutover.commands;

/** What the desk answers. It is meant for the one who asked; everybody else hears of what happened. */
public sealed interface Answer {

    /** It happened. */
    record Told(String text) implements Answer {}

    /**
     * It did not happen.
     *
     * @param reason what is wrong, with what
     * @param remedy what to do next
     */
    record Refused(String reason, String remedy) implements Answer {}

    /** It was so already. */
    record Already(String text) implements Answer {}

    /** The card that was clicked shows something else than what is true now. */
    record Stale(String gate, String difference) implements Answer {}

    /**
     * Something to look at.
     *
     * @param saying what happened before that; may be empty
     */
    record Show(View view, String saying) implements Answer {}

    static Answer show(View view) {
        return new Show(view, "");
    }
}
