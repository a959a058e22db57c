package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StepProgress;

/** The legend: one emoji for each state, never without its word. */
public final class Marks {

    public static final String DONE = ":white_check_mark:";
    public static final String RUNNING = ":hourglass_flowing_sand:";
    public static final String WAITING = ":raised_hand:";
    public static final String FAILED = ":octagonal_sign:";
    public static final String UNKNOWN = ":grey_question:";
    public static final String BACK = ":rewind:";
    public static final String WARNING = ":warning:";
    public static final String NOT_YET = ":white_circle:";

    private Marks() {}

    public static String of(StepProgress.Status status) {
        return switch (status) {
            case NOT_STARTED -> NOT_YET;
            case RUNNING -> RUNNING;
            case COMPLETED -> DONE;
            case FAILED -> FAILED;
            case UNKNOWN -> UNKNOWN;
            case SKIPPED -> ":fast_forward:";
            case CANCELED -> ":heavy_minus_sign:";
        };
    }

    static String withWord(StepProgress.Status status) {
        return of(status) + " " + Words.of(status);
    }

    static String of(RunState state) {
        return switch (state) {
            case PENDING, PENDING_APPROVAL, PAUSED_BY_OPERATOR -> WAITING;
            case IN_PROGRESS -> RUNNING;
            case PAUSED_BY_FAILED_STEP, FAILED -> FAILED;
            case ROLLING_BACK, ROLLED_BACK -> BACK;
            case COMPLETED -> DONE;
            case COMPLETED_WITH_EXCEPTIONS -> WARNING;
            case CANCELED -> FAILED;
        };
    }

    static String withWord(RunState state) {
        return of(state) + " " + Mrkdwn.bold(Words.of(state));
    }

    static String of(GoNoGo.Line line) {
        return switch (line.state()) {
            case GREEN -> DONE + " green";
            case RED -> (line.blocks() ? FAILED : WARNING) + " red";
            case UNKNOWN -> UNKNOWN + " unknown";
        };
    }

    static String of(Observation seen) {
        return switch (seen.state()) {
            case MET -> DONE + " green";
            case NOT_YET -> WARNING + " not yet";
            case UNDER_WAY -> RUNNING + " under way";
            case FAILED -> FAILED + " red";
            case UNKNOWN -> UNKNOWN + " unknown";
        };
    }
}
