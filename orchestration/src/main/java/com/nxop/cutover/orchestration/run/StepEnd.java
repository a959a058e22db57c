package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Role;
import java.time.Instant;
import java.util.ArrayList;
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
        List<RunEvent> events = new ArrayList<>();
        events.add(new StepEvent.StepSettled(step.id(), step.attempt(), verdict, cause, Optional.empty()));
        events.addAll(Question.afterStep(run, step.id(), now));
        events.add(escalated(run, step, text, now));
        return events;
    }

    /**
     * By the table of escalations: a step to the Incident Commander, a validation to the Engineering Lead too, and to
     * Management when turning back has to be decided.
     */
    private static List<String> told(Run run, String step) {
        List<String> roles = new ArrayList<>(TOLD);
        boolean validates = run.plan().gates().stream()
                .filter(gate -> gate.opens().equals(Gate.SUCCESS))
                .flatMap(gate -> run.plan().phase(gate.after()).stream())
                .anyMatch(
                        phase -> phase.steps().stream().anyMatch(one -> one.id().equals(step)));
        if (validates) {
            roles.add("engineering-lead");
        }
        if (!Question.afterStep(run, step, run.asOf()).isEmpty()) {
            roles.add("management");
        }
        return roles.stream().filter(role -> known(run, role)).toList();
    }

    private static boolean known(Run run, String role) {
        return run.plan().roles().stream().anyMatch(one -> one.id().equals(role));
    }

    /** A way back that fails is everybody's matter: the machine stops there and people go on by hand. */
    private static RunEvent escalated(Run run, StepProgress step, String text, Instant now) {
        if (run.standing().wayBack().isEmpty() || !run.plan().leadsBack(step.id())) {
            return new RunEvent.Escalated(step.id(), told(run, step.id()), text, now);
        }
        List<String> all = run.plan().roles().stream().map(Role::id).toList();
        String by = run.standing().wayBack().get().procedure();
        String hand = String.join(" | ", HandOver.lines(run, now));
        String whole = "The rollback by " + by + " has stopped. " + text + " Nothing more is started; go on by hand, "
                + "or repair and retry the step. " + (hand.isEmpty() ? "Every layer is seen to be home." : hand);
        return new RunEvent.Escalated(step.id(), all, whole, now);
    }
}
