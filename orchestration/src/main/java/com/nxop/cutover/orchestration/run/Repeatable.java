package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActionType.Kind;
import java.util.List;

/**
 * Good news that another look would bring again, and what follows from state and time by itself. It need not be on the
 * disk before the run goes on: if a crash of the database takes it back, the same is seen and follows anew. Intentions,
 * what people decide, bad news, and an answer that comes only once are not repeatable.
 */
public final class Repeatable {

    private Repeatable() {}

    /** Whether all of these events of the run are. */
    public static boolean all(Run run, List<RunEvent> events) {
        return events.stream().allMatch(event -> repeatable(run, event));
    }

    private static boolean repeatable(Run run, RunEvent event) {
        if (event instanceof StepEvent.StepSettled settled) {
            return settled.verdict() == Verdict.DONE && lookedAt(run, settled.step());
        }
        if (event instanceof StepEvent.ActAnswered answered) {
            ActResult.Answer answer = answered.result().answer();
            boolean good = answer == ActResult.Answer.DONE || answer == ActResult.Answer.ACCEPTED;
            return good && lookedAt(run, answered.step());
        }
        return event instanceof StepEvent.StepStarted
                || event instanceof StepEvent.PhaseStarted
                || event instanceof StepEvent.PhaseEnded
                || event instanceof RunEvent.ClocksStarted
                || event instanceof StepEvent.StepSeen
                || event instanceof OutlookEvent.WayHomeSeen;
    }

    /** Whether the world can be asked at any time if the step is done. */
    private static boolean lookedAt(Run run, String id) {
        return run.plan()
                .step(id)
                .filter(step -> Kind.CONVERGE.is(step.uses()) || Kind.READ.is(step.uses()))
                .isPresent();
    }
}
