package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Gate.Outcome;
import com.nxop.cutover.orchestration.plan.Procedure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a rejection or a default means in events. */
final class GateOutcome {

    private GateOutcome() {}

    static List<RunEvent> events(Run run, Outcome outcome, Person by, String reason, Instant now) {
        return switch (outcome) {
            case ABORT -> Ending.of(run, RunState.CANCELED, by, reason);
            case HOLD -> run.standing().hold().isPresent() ? List.of() : List.of(new RunEvent.Held(by, reason));
            case ROLLBACK -> back(run, by, reason, now);
        };
    }

    private static List<RunEvent> back(Run run, Person by, String reason, Instant now) {
        Optional<Procedure> way = WayHome.least(run, now);
        return way.map(procedure -> WayHome.turn(run, procedure, by, reason, now))
                .orElseGet(() -> Ending.of(run, RunState.CANCELED, by, reason));
    }
}
