package com.nxop.cutover.orchestration.run;

import java.time.Instant;

/** The one place where an intent meets a run. Pure. */
public final class Decider {

    private Decider() {}

    public static Decision decide(Run run, Intent intent, Instant now) {
        if (run.ended() && !(intent instanceof ControlIntent.Note)) {
            return Decision.refuse(
                    "Run " + run.id() + " is over (" + run.state().label() + ").",
                    "Prepare a new one with /cutover go-no-go.");
        }
        return intent.decide(run, now);
    }
}
