package com.nxop.cutover.orchestration.plan;

/** How a step is taken back: by another step of the plan, or not at all, with the reason. */
public sealed interface Undo {

    /** Taken back by these steps of a rollback procedure, for example {@code R1.1}. */
    record By(String step) implements Undo {}

    /** Cannot be undone, or needs no undoing. */
    record Never(String why) implements Undo {}
}
