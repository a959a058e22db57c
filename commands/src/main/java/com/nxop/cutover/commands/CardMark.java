package com.nxop.cutover.commands;

import java.util.List;

/**
 * What a button carries, so that a click on an old card is seen to be one. On the wire {@code run|subject|round|digest},
 * parts that do not apply are empty.
 *
 * @param subject gate, step or criterion id, or the id of a way back
 * @param round round of the gate; 0: none
 * @param digest of the evidence that was shown
 */
public record CardMark(String run, String subject, int round, String digest) {

    private static final int PARTS = 4;

    /** Never throws: what cannot be read is empty. */
    public static CardMark read(String value) {
        List<String> parts = List.of(value.split("\\|", -1));
        return new CardMark(part(parts, 0), part(parts, 1), number(part(parts, 2)), part(parts, PARTS - 1));
    }

    private static String part(List<String> parts, int at) {
        return at < parts.size() ? parts.get(at).strip() : "";
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
