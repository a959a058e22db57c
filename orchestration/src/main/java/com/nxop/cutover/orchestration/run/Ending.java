package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How a run is brought to its end. */
final class Ending {

    private Ending() {}

    static List<RunEvent> of(Run run, RunState outcome, Person by, String reason) {
        List<RunEvent> events = new ArrayList<>();
        run.runningSteps().forEach(step -> events.add(new StepEvent.StepCanceled(step.id(), "the run was ended")));
        events.add(new RunEvent.Ended(outcome, by, reason, remaining(run)));
        return events;
    }

    /** Names what is still under way outside and what was changed, or says that nothing was. */
    static String remaining(Run run) {
        List<String> underWay = ids(run, StepProgress::running);
        List<String> unclear = ids(run, step -> step.stuck() || step.status() == StepProgress.Status.CANCELED);
        List<String> changed = WayHome.acted(run);
        List<String> parts = new ArrayList<>();
        parts.add(
                changed.isEmpty()
                        ? "Nothing that would have to be taken back was changed outside."
                        : "Changed outside and left so: " + String.join(", ", changed) + ".");
        if (!underWay.isEmpty()) {
            parts.add("Still under way outside: " + String.join(", ", underWay) + ".");
        }
        if (!unclear.isEmpty()) {
            parts.add("Asked for and never seen done: " + String.join(", ", unclear) + ".");
        }
        List<String> back =
                ids(run, step -> returns(run, step) && !changed.contains(step.id()) && !unclear.contains(step.id()));
        if (!back.isEmpty()) {
            parts.add("Acted on, and not seen changed any more: " + String.join(", ", back) + ".");
        }
        return String.join(" ", parts);
    }

    /** What a finished way back does not vouch for; empty when it vouches for everything. */
    static String notTakenBack(Run run) {
        List<String> waived = run.course().stream()
                .flatMap(way -> way.steps().stream())
                .map(step -> run.step(step.id()))
                .filter(step -> step.status() == StepProgress.Status.SKIPPED)
                .map(StepProgress::id)
                .toList();
        List<String> open = run.plan().phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(step -> step.undo() instanceof Undo.Never)
                .map(step -> run.step(step.id()))
                .filter(step -> step.mayHaveActed() && !step.passed())
                .map(StepProgress::id)
                .toList();
        String first = waived.isEmpty() ? "" : "Waived on the way back: " + String.join(", ", waived) + ". ";
        return (first + (open.isEmpty() ? "" : "Asked for and never seen done: " + String.join(", ", open) + "."))
                .trim();
    }

    /** Over, and such that it can be taken back at all. */
    private static boolean returns(Run run, StepProgress step) {
        return !step.running()
                && run.plan()
                        .step(step.id())
                        .filter(known -> known.undo() instanceof Undo.By)
                        .isPresent();
    }

    private static List<String> ids(Run run, Predicate<StepProgress> which) {
        return run.progress().steps().values().stream()
                .filter(StepProgress::mayHaveActed)
                .filter(which)
                .map(StepProgress::id)
                .toList();
    }
}
