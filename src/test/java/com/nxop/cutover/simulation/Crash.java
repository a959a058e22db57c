package com.nxop.cutover.simulation;

/** The process is gone, in the middle of whatever it did. */
final class Crash extends Error {

    private static final long serialVersionUID = 1;

    Crash() {
        super("killed", null, false, false);
    }
}
