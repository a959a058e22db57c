package com.nxop.cutover.commands;

/** What somebody said: in words, or by a button. */
public sealed interface Said {

    /** Everything after the command's name, as it was typed. */
    record Words(String text) implements Said {}

    /**
     * A button of a card.
     *
     * @param action id of the button, for example {@code gate.approve}
     * @param about what the card was about when it was shown
     * @param reason what was written, or the ids that were ticked, in its dialog; may be blank
     */
    record Click(String action, CardMark about, String reason) implements Said {}
}
