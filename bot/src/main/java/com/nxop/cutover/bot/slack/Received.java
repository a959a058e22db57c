package com.nxop.cutover.bot.slack;

/**
 * One request as it was taken in. Everything it takes to answer it later, after a crash too.
 *
 * @param key the same for every delivery of it
 */
record Received(String key, Kind kind, Sender sender, Content content) {

    /** What came. */
    enum Kind {
        COMMAND,
        CLICK,
        /** A dialog was submitted, with a reason or with ticks. */
        REASON,
        HOME
    }

    /**
     * Who sent it from where. Channel id and name are empty when it came from App Home.
     *
     * @param name as Slack gave it, for people the directory cannot tell about
     */
    record Sender(String person, String name, String team, String channel, String channelName) {}

    /**
     * What it says; parts that do not apply are empty.
     *
     * @param text words of a command, or the reason or the ticks of a dialog
     * @param value of the button
     * @param trigger opens a dialog, within three seconds and once
     */
    record Content(String text, String action, String value, String trigger) {}
}
