package com.nxop.cutover.simulation;

import java.time.Duration;

/** Where a process runs: its clock may be off. */
final class Machine {

    private final String name;
    private Duration error = Duration.ZERO;
    private int starts;

    Machine(String name) {
        this.name = name;
    }

    String nextProcess() {
        return name + ++starts;
    }

    Duration error() {
        return error;
    }

    void isOff(Duration by) {
        error = by;
    }
}
