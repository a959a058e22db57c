package com.nxop.cutover.notifications.status.page;

import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** When it is likely over, from the estimates of the plan; never earlier than the promised time, never in the past. */
public final class Expected {

    private Expected() {}

    /** Empty while nobody can say: before the start, held, stopped at a failure, over. */
    public static Optional<Instant> of(Run run, Instant now) {
        boolean open = run.standing().startedAt().isPresent() && !run.ended();
        if (!open
                || run.standing().hold().isPresent()
                || run.stuckSteps().findAny().isPresent()) {
            return Optional.empty();
        }
        Duration left = run.course().stream()
                .filter(phase -> !run.phaseEnded(phase.id()))
                .map(phase -> left(run, phase, now))
                .reduce(Duration.ZERO, Duration::plus);
        Instant soonest = now.plus(left);
        Instant promised = promised(run);
        return Optional.of(wholeMinute(soonest.isAfter(promised) ? soonest : promised));
    }

    private static Instant promised(Run run) {
        if (run.standing().wayBack().isPresent()) {
            return run.standing().wayBack().get().since();
        }
        Instant since = run.standing()
                .changesSince()
                .or(() -> run.standing().startedAt())
                .orElse(run.asOf());
        return since.plus(run.plan().clocks().attempt());
    }

    private static Duration left(Run run, Phase phase, Instant now) {
        Map<String, Duration> ends = new HashMap<>();
        Duration longest = Duration.ZERO;
        for (Path path : phase.paths()) {
            Duration from = path.after().stream()
                    .map(before -> ends.getOrDefault(before, Duration.ZERO))
                    .reduce(Duration.ZERO, Expected::longer);
            Duration end = from.plus(left(run, path, now));
            ends.put(path.id(), end);
            longest = longer(longest, end);
        }
        return longest;
    }

    private static Duration left(Run run, Path path, Instant now) {
        Stream<Duration> steps = path.steps().stream().map(step -> left(run, step, now));
        return path.order() == Path.Order.SEQUENCE
                ? steps.reduce(Duration.ZERO, Duration::plus)
                : steps.reduce(Duration.ZERO, Expected::longer);
    }

    private static Duration left(Run run, Step step, Instant now) {
        if (run.step(step.id()).passed()) {
            return Duration.ZERO;
        }
        return longer(Duration.ZERO, step.estimate().minus(run.step(step.id()).elapsed(now)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Instant wholeMinute(Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(at) ? at : minute.plus(1, ChronoUnit.MINUTES);
    }
}
