package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.ActionType.Kind;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What past runs say about how long steps take. Steps that found everything as wanted say nothing.
 *
 * @param times by step id
 * @param last the latest of them that changed anything
 */
public record PastTimes(Map<String, Times> times, Optional<LastRun> last) {

    /** Under this name stands what ways back took beside their longest path: settling first, and everything between steps. */
    public static final String BESIDE = "way back";

    public PastTimes {
        times = Map.copyOf(times);
    }

    /** @param runs ended ones, the oldest first */
    public static PastTimes of(List<Run> runs) {
        return new PastTimes(times(runs), last(runs));
    }

    private static Optional<LastRun> last(List<Run> runs) {
        return runs.stream()
                .filter(run -> run.head().reach() == Reach.LIVE
                        && run.standing().changesSince().isPresent())
                .flatMap(
                        run -> run.standing().end().map(end -> new LastRun(run.id(), end.outcome(), end.at())).stream())
                .max(Comparator.comparing(LastRun::endedAt));
    }

    private static Map<String, Times> times(List<Run> runs) {
        Map<String, List<Duration>> measured = new LinkedHashMap<>();
        Map<String, Instant> newest = new LinkedHashMap<>();
        for (Run run : runs) {
            run.plan().steps().stream()
                    .filter(step -> run.head().reach() == Reach.LIVE && tells(step, run.step(step.id())))
                    .forEach(step -> {
                        Instant end = run.step(step.id()).endedAt().orElse(run.asOf());
                        measured.computeIfAbsent(step.id(), none -> new ArrayList<>())
                                .add(run.step(step.id()).elapsed(end));
                        newest.put(step.id(), end);
                    });
        }
        runs.forEach(run -> beside(run).ifPresent(span -> {
            measured.computeIfAbsent(BESIDE, none -> new ArrayList<>()).add(span);
            newest.put(BESIDE, run.asOf());
        }));
        Map<String, Times> times = new LinkedHashMap<>();
        measured.forEach((step, all) -> times.put(step, Times.of(all, newest.getOrDefault(step, Instant.MIN))));
        return times;
    }

    /** Steps that were tried again, holds, questions and a change that had to settle first are in no step's own time. */
    private static Optional<Duration> beside(Run run) {
        return run.standing()
                .wayBack()
                .filter(back -> run.head().reach() == Reach.LIVE)
                .flatMap(back -> run.plan()
                        .rollback(back.procedure())
                        .flatMap(way -> run.progress()
                                .phase(way.id())
                                .flatMap(PhaseProgress::endedAt)
                                .map(end -> Duration.between(back.since(), end).minus(Price.took(run, way)))))
                .map(span -> span.isNegative() ? Duration.ZERO : span);
    }

    private static boolean tells(Step step, StepProgress progress) {
        return progress.status() == StepProgress.Status.COMPLETED
                && (Kind.READ.is(step.uses()) || progress.mayHaveActed());
    }
}
