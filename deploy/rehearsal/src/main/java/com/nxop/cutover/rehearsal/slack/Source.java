package com.nxop.cutover.rehearsal.slack;

/** Where a control stands that a person uses. */
sealed interface Source {

    /** In a message, ephemeral or not; an empty channel means wherever the timestamp is found. */
    record InMessage(String channel, String ts) implements Source {}

    /** In the modal on top. */
    record InModal() implements Source {}

    /** In the person's App Home. */
    record InHome() implements Source {}
}
