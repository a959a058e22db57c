package com.nxop.cutover.orchestration.run;

import java.util.ArrayList;
import java.util.List;

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
        List<String> underWay = run.runningSteps().stream()
                .filter(StepProgress::mayHaveActed)
                .map(StepProgress::id)
                .toList();
        List<String> changed = WayHome.acted(run);
        if (changed.isEmpty()) {
            return "Nothing was changed outside.";
        }
        String left = "Changed outside and left so: " + String.join(", ", changed) + ".";
        return underWay.isEmpty() ? left : left + " Still under way outside: " + String.join(", ", underWay) + ".";
    }
}
