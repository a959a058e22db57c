package com.nxop.cutover.rehearsal;

/** Starts the rehearsal world and the bot against it. */
public final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] args) {
        System.out.println("rehearsal");
    }
}
