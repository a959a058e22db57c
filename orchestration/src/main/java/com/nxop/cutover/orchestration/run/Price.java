package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a procedure would take from now on: the longest path over its steps that are not yet as wanted, and once ways back were
 * gone, what these took beside their steps.
 *
 * @param likely by the middle of past runs where there are some, else by the design
 * @param most by nine of ten past runs where there are some, else by the design
 * @param left ids of the steps that still have something to do
 * @param basis where the figures come from, in words
 */
public record Price(Procedure procedure, Duration likely, Duration most, List<String> left, String basis) {

    public Price {
        left = List.copyOf(left);
    }

    public static Price of(Run run, Procedure procedure, Instant now) {
        List<Step> probes = Lookout.probes(run.plan());
        List<Step> left = procedure.steps().stream()
                .filter(step -> !done(run, step, probes, now))
                .toList();
        Optional<Times> beside = left.isEmpty() ? Optional.empty() : times(run, PastTimes.BESIDE);
        Duration likely = longest(procedure, left, step -> times(run, step.id()).map(Times::half))
                .plus(beside.map(Times::half).orElse(Duration.ZERO));
        Duration most = longest(procedure, left, step -> times(run, step.id()).map(Times::most))
                .plus(beside.map(Times::most).orElse(Duration.ZERO));
        return new Price(procedure, likely, most, left.stream().map(Step::id).toList(), basis(run, left));
    }

    /** The same sum over all of its steps by the design. */
    public static Duration design(Procedure procedure) {
        return longest(procedure, procedure.steps(), step -> Optional.empty());
    }

    /** The same sum over what its steps took in the run that went it. */
    static Duration took(Run run, Procedure procedure) {
        return longest(procedure, procedure.steps(), step -> {
            StepProgress known = run.step(step.id());
            return Optional.of(known.elapsed(known.endedAt().orElse(run.asOf())));
        });
    }

    private static boolean done(Run run, Step step, List<Step> probes, Instant now) {
        return run.step(step.id()).passed()
                || run.outlook()
                        .of(step, probes, now)
                        .filter(Evidence::green)
                        .filter(one -> !Lookout.outdated(run, step.uses(), one))
                        .isPresent();
    }

    private static Optional<Times> times(Run run, String what) {
        return run.outlook().times().flatMap(all -> Optional.ofNullable(all.get(what)));
    }

    private static String basis(Run run, List<Step> left) {
        List<Times> known =
                left.stream().flatMap(step -> times(run, step.id()).stream()).toList();
        if (known.isEmpty()) {
            return times(run, PastTimes.BESIDE)
                    .map(beside -> "design estimate, and what earlier ways back took beside their steps")
                    .orElse("design estimate");
        }
        int runs = known.stream().mapToInt(Times::count).max().orElse(0);
        String measured = "measured in " + runs + (runs == 1 ? " run" : " runs");
        int without = left.size() - known.size();
        return without == 0 ? measured : measured + ", " + without + " of " + left.size() + " steps by design";
    }

    /** How long one step took, where that is known. */
    private interface Measured {
        Optional<Duration> of(Step step);
    }

    private static Duration longest(Procedure way, List<Step> left, Measured measured) {
        Map<String, Duration> ends = new HashMap<>();
        Duration longest = Duration.ZERO;
        for (Path path : way.paths()) {
            Duration start = path.after().stream()
                    .map(before -> ends.getOrDefault(before, Duration.ZERO))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            Duration end = start.plus(length(path, left, measured));
            ends.put(path.id(), end);
            longest = longest.compareTo(end) > 0 ? longest : end;
        }
        return longest;
    }

    private static Duration length(Path path, List<Step> left, Measured measured) {
        List<Duration> steps = path.steps().stream()
                .filter(left::contains)
                .map(step -> measured.of(step).orElse(step.estimate()))
                .toList();
        return path.order() == Path.Order.SEQUENCE
                ? steps.stream().reduce(Duration.ZERO, Duration::plus)
                : steps.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
