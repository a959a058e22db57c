package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Gate.Outcome;
import com.nxop.cutover.orchestration.plan.Procedure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows when a gate's time is up, and the time for a decision after it too. It never approves. */
public final class Silence {

    private Silence() {}

    /** When the default comes, if nobody answers or holds before. */
    public static Optional<Instant> due(Gate plan, GateProgress gate) {
        return gate.deadline()
                .map(deadline -> (gate.status() == GateProgress.Status.EXPIRED
                                ? gate.decidedAt().orElse(deadline)
                                : deadline)
                        .plus(plan.onExpiry().decideWithin()));
    }

    /** The default in plain words. */
    public static String says(Run run, Gate plan) {
        return plan.onExpiry().otherwise() == Outcome.ROLLBACK
                ? "the run is rolled back to " + run.plan().from()
                        + ", if that region is then seen to be well; else it is held"
                : "the run is held";
    }

    static List<RunEvent> events(Run run, Gate plan, GateProgress gate, Instant now) {
        if (plan.onExpiry().otherwise() != Outcome.ROLLBACK) {
            return held(plan, "", now);
        }
        if (!gate.answers().isEmpty()) {
            return held(plan, " Somebody has answered, so nothing is taken back by default.", now);
        }
        Optional<Procedure> way = WayHome.least(run, now);
        if (way.isEmpty()) {
            return held(plan, " No way back is known or needed.", now);
        }
        Optional<String> missing = ReturnEvidence.missing(run, way.get(), now);
        return missing.isPresent()
                ? held(plan, " It is not rolled back by default, because " + missing.get() + ".", now)
                : back(run, plan, way.get(), now);
    }

    private static List<RunEvent> back(Run run, Gate plan, Procedure way, Instant now) {
        String text = plan.name() + ": nobody decided. " + run.plan().from()
                + " is seen to be well, so the run is rolled back by " + way.id() + ".";
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Escalated(plan.id(), everyone(plan), text, now));
        events.addAll(WayHome.turn(run, way, Person.ENGINE, text, now));
        return events;
    }

    private static List<RunEvent> held(Gate plan, String because, Instant now) {
        String text = plan.name() + ": nobody decided. The run is held; resume, roll back or abort." + because;
        return List.of(
                new RunEvent.Held(Person.ENGINE, text), new RunEvent.Escalated(plan.id(), everyone(plan), text, now));
    }

    private static List<String> everyone(Gate plan) {
        List<String> roles = new ArrayList<>(plan.onExpiry().escalateTo());
        plan.approvers().stream().filter(role -> !roles.contains(role)).forEach(roles::add);
        return roles;
    }
}
