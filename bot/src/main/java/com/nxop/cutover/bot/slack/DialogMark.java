package com.nxop.cutover.bot.slack;

/** What a dialog carries through: the button's value, and the channel the answer goes to. */
record DialogMark(String value, String channel) {

    private static final char PARTED_BY = '\n';

    static String write(String value, String channel) {
        return value + PARTED_BY + channel;
    }

    static DialogMark read(String metadata) {
        int at = metadata.indexOf(PARTED_BY);
        return at < 0
                ? new DialogMark(metadata, "")
                : new DialogMark(metadata.substring(0, at), metadata.substring(at + 1));
    }
}
