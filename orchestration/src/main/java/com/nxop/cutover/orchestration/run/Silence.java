package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Gate.Outcome;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows when nobody has decided in time. It never approves, and it turns back only into a region seen to be well. */
public final class Silence {

    private Silence() {}

    /** Whose silence it is. */
    private record Matter(String subject, String name, List<String> tell) {}

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

    /** After a gate's time is up, and the time for a decision after it too. */
    static List<RunEvent> events(Run run, Gate plan, GateProgress gate, Instant now) {
        Matter matter = new Matter(plan.id(), plan.name(), everyone(plan));
        if (plan.onExpiry().otherwise() != Outcome.ROLLBACK) {
            return held(run, matter, "", now);
        }
        return gate.answers().isEmpty()
                ? back(run, matter, now)
                : held(run, matter, " Somebody has answered, so nothing is taken back by default.", now);
    }

    /** After the time of any other question is up. */
    static List<RunEvent> events(Run run, Question question, Instant now) {
        List<String> all = run.plan().roles().stream().map(Role::id).toList();
        String name = question.aboutStep(run) ? "Step " + question.subject() : question.subject();
        return back(run, new Matter(question.subject(), name, all), now);
    }

    private static List<RunEvent> back(Run run, Matter matter, Instant now) {
        Optional<Procedure> way = WayHome.least(run, now);
        if (way.isEmpty()) {
            return held(run, matter, " No way back is known or needed.", now);
        }
        Optional<String> missing = ReturnEvidence.missing(run, way.get(), now);
        if (missing.isPresent()) {
            return held(run, matter, " It is not rolled back by default, because " + missing.get() + ".", now);
        }
        String text = matter.name() + ": nobody decided. " + run.plan().from()
                + " is seen to be well, so the run is rolled back by "
                + way.get().id() + ".";
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Escalated(matter.subject(), matter.tell(), text, now));
        events.addAll(WayHome.turn(run, way.get(), Person.ENGINE, text, now));
        return events;
    }

    /** Nothing comes by default after this; people are called. */
    private static List<RunEvent> held(Run run, Matter matter, String because, Instant now) {
        String text = matter.name() + ": nobody decided. The run is held; resume, roll back or abort." + because;
        List<RunEvent> events = new ArrayList<>(Question.stop(run, Person.ENGINE, text));
        if (run.standing().hold().isEmpty()) {
            events.add(new RunEvent.Held(Person.ENGINE, text));
        }
        events.add(new RunEvent.Escalated(matter.subject(), matter.tell(), text, now));
        return events;
    }

    private static List<String> everyone(Gate plan) {
        List<String> roles = new ArrayList<>(plan.onExpiry().escalateTo());
        plan.approvers().stream().filter(role -> !roles.contains(role)).forEach(roles::add);
        return roles;
    }
}
