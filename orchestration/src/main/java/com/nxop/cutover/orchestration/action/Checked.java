package com.nxop.cutover.orchestration.action;

import java.time.Duration;

/** Turns a part that cannot be read, or a setting that cannot be used, into an answer instead of an exception. */
public record Checked(Action action) implements Action {

    @Override
    public ActionType type() {
        return action.type();
    }

    @Override
    public Observation observe(StepContext context) {
        try {
            return action.observe(context);
        } catch (Unreadable | IllegalArgumentException problem) {
            return Observation.unknown(sentence(problem));
        }
    }

    /** Actions read their settings before they send anything, so nothing was done when one is unusable. */
    @Override
    public ActResult act(StepContext context) {
        try {
            return action.act(context);
        } catch (Unreadable | IllegalArgumentException problem) {
            return ActResult.refused(sentence(problem));
        }
    }

    @Override
    public Duration patience() {
        return action.patience();
    }

    private String sentence(RuntimeException problem) {
        return type().uses() + ": " + problem.getMessage();
    }
}
