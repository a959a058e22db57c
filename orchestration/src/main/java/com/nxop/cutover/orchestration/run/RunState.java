package com.nxop.cutover.orchestration.run;

/** The state a run is shown in; words as in AWS ARC Region switch where it has one. */
public enum RunState {
    PENDING("pending", false),
    IN_PROGRESS("inProgress", false),
    PENDING_APPROVAL("pendingApproval", false),
    PAUSED_BY_FAILED_STEP("pausedByFailedStep", false),
    PAUSED_BY_OPERATOR("pausedByOperator", false),
    ROLLING_BACK("rollingBack", false),
    COMPLETED("completed", true),
    COMPLETED_WITH_EXCEPTIONS("completedWithExceptions", true),
    ROLLED_BACK("rolledBack", true),
    CANCELED("canceled", true),
    FAILED("failed", true);

    private final String label;
    private final boolean ended;

    RunState(String label, boolean ended) {
        this.label = label;
        this.ended = ended;
    }

    public String label() {
        return label;
    }

    public boolean ended() {
        return ended;
    }
}
