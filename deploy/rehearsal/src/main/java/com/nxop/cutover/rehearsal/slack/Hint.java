package com.nxop.cutover.rehearsal.slack;

/**
 * One line of help in the composer.
 *
 * @param usage what to type, for example {@code /cutover approve GATE}
 * @param meaning one short sentence
 */
public record Hint(String usage, String meaning) {

    /** The slash command itself, for example {@code /cutover}. */
    String command() {
        int space = usage.indexOf(' ');
        return space < 0 ? usage : usage.substring(0, space);
    }
}
