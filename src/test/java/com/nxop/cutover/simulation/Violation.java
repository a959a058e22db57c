package com.nxop.cutover.simulation;

/** Something happened that must never happen. */
final class Violation extends Error {

    private static final long serialVersionUID = 1;

    private final String row;

    Violation(String row, String text) {
        super(row + ": " + text, null, false, true);
        this.row = row;
    }

    /** The row of the list of invariants. */
    String row() {
        return row;
    }
}
