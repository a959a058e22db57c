package com.nxop.cutover.bot.card;

import java.util.Optional;

/**
 * What a button is about; travels as its value {@code run|subject|round|digest}, unused parts empty.
 *
 * @param subject gate, step or criterion id
 * @param round of a gate; attempt of a step; 0: none
 */
public record Target(String run, String subject, int round, String digest) {

    public static Target of(String run) {
        return new Target(run, "", 0, "");
    }

    public static Target of(String run, String subject) {
        return new Target(run, subject, 0, "");
    }

    public String value() {
        return run + "|" + subject + "|" + (round == 0 ? "" : round) + "|" + digest;
    }

    /** Empty when the text was not made by {@link #value}. */
    public static Optional<Target> parse(String value) {
        String[] parts = value.split("\\|", -1);
        if (parts.length != 4 || !parts[2].matches("\\d{0,6}")) {
            return Optional.empty();
        }
        int round = parts[2].isEmpty() ? 0 : Integer.parseInt(parts[2]);
        return Optional.of(new Target(parts[0], parts[1], round, parts[3]));
    }
}
