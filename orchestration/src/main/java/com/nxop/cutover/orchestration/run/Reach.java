package com.nxop.cutover.orchestration.run;

/** What a run may do to the outside. */
public enum Reach {
    /** Real changes. */
    LIVE,
    /** Looks only; every act is skipped on record. */
    DRY_RUN
}
