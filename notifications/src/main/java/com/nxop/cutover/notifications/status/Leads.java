package com.nxop.cutover.notifications.status;

import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever leads a path is asked how it goes; what they note is part of the next update. */
public final class Leads {

    private Leads() {}

    /** The paths in which something runs or is stuck. */
    public static List<Path> underWay(Run run) {
        return paths(run)
                .filter(path -> path.steps().stream().anyMatch(step -> busy(run, step)))
                .toList();
    }

    /** What leads have noted since then, oldest first; empty when nothing. */
    public static String reports(Run run, Instant since) {
        return run.log().notes().stream()
                .filter(note -> note.at().isAfter(since))
                .filter(note -> leads(run, note))
                .map(note -> note.by().name() + ": " + note.text())
                .collect(Collectors.joining("; "));
    }

    private static boolean leads(Run run, RunEvent.Noted note) {
        return paths(run).anyMatch(path -> run.roster().holds(note.by(), path.lead()));
    }

    private static Stream<Path> paths(Run run) {
        return run.course().stream().flatMap(phase -> phase.paths().stream());
    }

    private static boolean busy(Run run, Step step) {
        StepProgress progress = run.step(step.id());
        return progress.running() || progress.stuck();
    }
}
