package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an attempt ends badly: the phase stops, and people are told what still runs. */
final class StepEnd {

    static final List<String> TOLD = List.of("incident-commander");

    private StepEnd() {}

    static List<RunEvent> failed(Run run, StepProgress step, Verdict verdict, String cause, Instant now) {
        String still = run.runningSteps().stream()
                .map(StepProgress::id)
                .filter(id -> !id.equals(step.id()))
                .collect(Collectors.joining(", "));
        String text = "Step " + step.id() + (verdict == Verdict.UNKNOWN ? " is unknown: " : " failed: ") + cause
                + (still.isEmpty() ? ". Nothing else is running." : ". Still running: " + still + ".");
        return List.of(
                new StepEvent.StepSettled(step.id(), step.attempt(), verdict, cause, Optional.empty()),
                escalated(run, step, text, now));
    }

    /** A way back that fails is everybody's matter: the machine stops there and people go on by hand. */
    private static RunEvent escalated(Run run, StepProgress step, String text, Instant now) {
        if (run.standing().wayBack().isEmpty() || !run.plan().leadsBack(step.id())) {
            return new RunEvent.Escalated(step.id(), TOLD, text, now);
        }
        List<String> all = run.plan().roles().stream().map(Role::id).toList();
        String by = run.standing().wayBack().get().procedure();
        String hand = String.join(" | ", HandOver.lines(run, now));
        String whole = "The rollback by " + by + " has stopped. " + text + " Nothing more is started; go on by hand, "
                + "or repair and retry the step. " + (hand.isEmpty() ? "Every layer is seen to be home." : hand);
        return new RunEvent.Escalated(step.id(), all, whole, now);
    }
}
