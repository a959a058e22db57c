package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActionType.Kind;
import java.time.Instant;

/**
 * When the outside may be asked for what a step wants: once in an attempt. A second time only for what is harmless to ask
 * for twice, when nobody knows what became of the first request and that has had its time; so a process that dies between
 * an intention and its effect costs seconds and not the step's whole time.
 */
final class Asking {

    private Asking() {}

    /** Whether it may be asked for, if the next look says that it is still wanted. */
    static boolean due(Run run, StepProgress step, Instant now) {
        return step.intendedAt().isEmpty() || (harmless(run, step) && lost(step, now));
    }

    private static boolean lost(StepProgress step, Instant now) {
        return step.answered()
                        .filter(one -> one.answer() == ActResult.Answer.UNKNOWN)
                        .isPresent()
                && !step.inFlight(now);
    }

    private static boolean harmless(Run run, StepProgress step) {
        return run.plan()
                .step(step.id())
                .filter(known -> Kind.CONVERGE.is(known.uses()))
                .isPresent();
    }
}
