package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A standard run, ended at each of its inputs and outputs in turn, started again, and held against the run that was not. */
final class CrashPoints {

    /** What an interrupted run must have in common with the whole one. */
    record End(String state, Map<String, String> world, Map<String, String> steps, long approvals) {}

    /** What became of all points. */
    record Result(int points, List<String> different, List<String> repeated) {}

    private final Plan plan;

    CrashPoints(Plan plan) {
        this.plan = plan;
    }

    /** @param every 1 for each point, 2 for every second one, and so on */
    Result play(int every) {
        Outcome whole = run(0);
        int points = whole.stage().ios();
        List<String> different = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        try (Quiet quiet = new Quiet()) {
            IntStream.iterate(1, io -> io <= points, io -> io + every).parallel().forEach(io -> {
                Outcome cut = run(io);
                String differs = compare(end(whole), end(cut), cut);
                String repeats = repeats(cut);
                synchronized (different) {
                    if (!differs.isEmpty()) {
                        different.add("io " + io + ": " + differs);
                    }
                    if (!repeats.isEmpty()) {
                        repeated.add("io " + io + ": " + repeats);
                    }
                }
            });
        }
        return new Result((points + every - 1) / every, different, repeated);
    }

    private Outcome run(int lastIo) {
        return new SimulatedCutover(plan, Script.calm(lastIo), new Wiring(), Set.of()).play();
    }

    private static String compare(End whole, End cut, Outcome outcome) {
        if (outcome.violation().isPresent()) {
            return outcome.violation().get().getMessage();
        }
        return whole.equals(cut) ? "" : "ended as " + cut + ", not as " + whole;
    }

    private End end(Outcome outcome) {
        Run run = outcome.run();
        Map<String, String> steps = new TreeMap<>();
        for (Step step : plan.steps()) {
            steps.put(step.id(), run.step(step.id()).status().name());
        }
        Map<String, String> world = new TreeMap<>(outcome.stage().world.facts());
        world.keySet().removeIf(fact -> fact.startsWith("sns:") || fact.startsWith("marker:"));
        long approvals = outcome.stage().book.read(Stage.RUN, 0, Integer.MAX_VALUE / 2).stream()
                .filter(entry -> entry.event() instanceof GateEvent.GateApproved)
                .count();
        return new End(run.state().name(), world, steps, approvals);
    }

    /** A one-shot step may take effect once; markers carry their attempt and are told apart. */
    private String repeats(Outcome outcome) {
        Map<String, Integer> effects = new TreeMap<>();
        for (String key : outcome.stage().sent()) {
            String step = key.substring(key.indexOf('/') + 1, key.lastIndexOf('/'));
            boolean once = plan.step(step)
                    .filter(known -> known.uses().equals("docdb.writer")
                            || known.uses().equals("notify.sns")
                            || known.uses().equals("kafka.marker"))
                    .isPresent();
            if (once) {
                effects.merge(step, 1, Integer::sum);
            }
        }
        effects.values().removeIf(times -> times == 1);
        return effects.isEmpty() ? "" : effects.toString();
    }
}
