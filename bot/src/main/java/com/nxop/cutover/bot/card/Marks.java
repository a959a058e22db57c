package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StepProgress;

/** The legend: one emoji for each state, never without its word. */
final class Marks {

    static final String DONE = ":white_check_mark:";
    static final String RUNNING = ":hourglass_flowing_sand:";
    static final String WAITING = ":raised_hand:";
    static final String FAILED = ":octagonal_sign:";
    static final String UNKNOWN = ":grey_question:";
    static final String BACK = ":rewind:";
    static final String WARNING = ":warning:";
    static final String NOT_YET = ":white_circle:";

    private Marks() {}

    static String of(StepProgress.Status status) {
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
