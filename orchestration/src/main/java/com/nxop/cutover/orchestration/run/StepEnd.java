package com.nxop.cutover.orchestration.run;

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
                new RunEvent.Escalated(step.id(), TOLD, text, now));
    }
}
