package com.nxop.cutover.notifications.status;

import com.nxop.cutover.orchestration.run.Degradation;
import com.nxop.cutover.orchestration.run.Escalations;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.PhaseProgress;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.util.ArrayList;
import java.util.List;

/** What is not as it should be, worst first, one sentence each. */
public final class Issues {

    private Issues() {}

    public static List<String> of(Run run) {
        List<String> all = new ArrayList<>();
        run.stuckSteps().map(Issues::stuck).forEach(all::add);
        run.standing()
                .hold()
                .ifPresent(hold -> all.add("Held by " + hold.by().name() + " since " + Words.time(hold.since())
                        + (hold.reason().isBlank() ? "" : ": " + hold.reason())));
        run.standing()
                .declared()
                .filter(one -> Degradation.declared(run))
                .ifPresent(one -> all.add("Service level " + one.level() + " by hand since " + Words.time(one.since())
                        + ", " + one.by().name() + ": " + one.reason()));
        run.openGates().stream()
                .filter(gate -> gate.status() == GateProgress.Status.EXPIRED)
                .forEach(gate -> all.add("Gate " + gate.id() + " was not answered in time"));
        Escalations.open(run).forEach(subject -> all.add(called(run, subject)));
        run.progress().phases().values().stream()
                .filter(PhaseProgress::late)
                .forEach(phase -> all.add("Phase " + phase.id() + " is over its time"));
        run.progress().steps().values().stream()
                .filter(step -> step.status() == StepProgress.Status.SKIPPED)
                .forEach(step -> all.add("Step " + step.id() + " was skipped: " + step.note()));
        run.readiness()
                .overrides()
                .forEach(one -> all.add(
                        "Started below the bar on the word of " + one.by().name() + ": " + one.reason()));
        if (run.head().reach() == Reach.DRY_RUN) {
            all.add("Dry run: nothing outside is changed");
        }
        return all;
    }

    private static String called(Run run, String subject) {
        return Escalations.acknowledged(run, subject)
                .map(one -> "Paged about " + subject + ": acknowledged by "
                        + one.by().name() + " at " + Words.time(one.at()))
                .orElse("Paged about " + subject + ": nobody has acknowledged yet");
    }

    private static String stuck(StepProgress step) {
        return "Step " + step.id() + (step.status() == StepProgress.Status.UNKNOWN ? " is unknown: " : " failed: ")
                + step.note();
    }
}
