package com.nxop.cutover.bot.card;

import java.util.Arrays;
import java.util.Optional;

/** What the buttons do, by action id. */
public enum Act {
    GATE_APPROVE("gate.approve", Reason.NONE),
    GATE_REJECT("gate.reject", Reason.ASKED),
    CRITERIA_MINE("criteria.mine", Reason.NONE),
    CRITERION_YES("criterion.yes", Reason.NONE),
    CRITERION_NO("criterion.no", Reason.ASKED),
    STAKEHOLDERS_KNOW("stakeholders.know", Reason.NONE),
    RUN_START("run.start", Reason.NONE),
    RUN_OVERRIDE("run.override", Reason.ASKED),
    RUN_HOLD("run.hold", Reason.NONE),
    RUN_RESUME("run.resume", Reason.NONE),
    ANSWER_WITHDRAW("answer.withdraw", Reason.NONE),
    RUN_ABORT("run.abort", Reason.ASKED),
    RUN_ROLLBACK("run.rollback", Reason.ASKED),
    STEP_DONE("step.done", Reason.NONE),
    STEP_CANNOT("step.cannot", Reason.ASKED),
    STEP_RETRY("step.retry", Reason.NONE),
    STEP_SKIP("step.skip", Reason.ASKED),
    STEP_FIX("step.fix", Reason.ASKED),
    SHOW_STATUS("show.status", Reason.NONE),
    SHOW_GONOGO("show.gonogo", Reason.NONE),
    SHOW_RUNBOOK("show.runbook", Reason.NONE),
    SHOW_EVIDENCE("show.evidence", Reason.NONE);

    private final String id;
    private final Reason reason;

    Act(String id, Reason reason) {
        this.id = id;
        this.reason = reason;
    }

    public String id() {
        return id;
    }

    /** True when a reason must be given in {@link ReasonModal} before anything happens. */
    public boolean asksReason() {
        return reason == Reason.ASKED;
    }

    public static Optional<Act> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    private enum Reason {
        ASKED,
        NONE
    }
}
