package com.nxop.cutover.notifications.status;

import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.util.List;

/**
 * Progress as completed of total; what is running is told apart and never counted as done.
 *
 * @param running ids of running steps
 */
public record Tally(int completed, int total, List<String> running) {

    public Tally {
        running = List.copyOf(running);
    }

    public static Tally of(Run run) {
        List<StepProgress> steps = run.course().stream()
                .flatMap(phase -> phase.steps().stream())
                .map(Step::id)
                .map(run::step)
                .toList();
        int completed = (int) steps.stream().filter(StepProgress::passed).count();
        List<String> running = steps.stream()
                .filter(StepProgress::running)
                .map(StepProgress::id)
                .toList();
        return new Tally(completed, steps.size(), running);
    }

    /** For example {@code 2 of 4 steps (50 %), running: 1A.3}. */
    public String say() {
        int percent = total == 0 ? 100 : completed * 100 / total;
        String done = completed + " of " + total + " steps (" + percent + " %)";
        return running.isEmpty() ? done : done + ", running: " + String.join(", ", running);
    }
}
