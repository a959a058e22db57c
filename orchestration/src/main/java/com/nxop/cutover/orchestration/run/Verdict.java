package com.nxop.cutover.orchestration.run;

/** How a step's attempt ended. */
public enum Verdict {
    DONE,
    FAILED,
    /** Asked, and nobody could see whether it is done. */
    UNKNOWN
}
