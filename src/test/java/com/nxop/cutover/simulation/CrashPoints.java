package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A standard run, ended at each of its inputs and outputs in turn, started again, and held against the run that was not. */
final class CrashPoints {

    /** What an interrupted run must have in common with the whole one. */
    record End(String state, Map<String, String> world, Map<String, String> steps, long approvals) {}

    /** What became of them. */
    record Result(int ios, int pairs, List<String> different, List<String> repeated) {

        Map<String, Object> report() {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("inputsAndOutputs", ios);
            report.put("pointsTried", ios);
            report.put("pairsTried", pairs);
            report.put("endedOtherwise", different);
            report.put("repeatedOneShots", repeated);
            return report;
        }
    }

    private final Plan plan;
    private final List<String> different = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();

    CrashPoints(Plan plan) {
        this.plan = plan;
    }

    /** @param pairs how many pairs to draw, after all the single ones; the second end often falls into the recovery */
    Result play(int pairs) {
        Outcome whole = run(Set.of());
        int ios = whole.stage().ios();
        List<Set<Integer>> ends = new ArrayList<>();
        IntStream.rangeClosed(1, ios).forEach(io -> ends.add(Set.of(io)));
        Dice dice = new Dice(ios);
        while (ends.size() < ios + pairs) {
            int first = 1 + dice.below(ios);
            int reach = dice.chance(0.5) ? 12 : ios;
            ends.add(Set.of(first, first + 1 + dice.below(reach)));
        }
        try (Quiet quiet = new Quiet()) {
            ends.parallelStream().forEach(one -> judge(whole, one));
        }
        return new Result(ios, pairs, different, repeated);
    }

    private void judge(Outcome whole, Set<Integer> lastIos) {
        Outcome cut = run(lastIos);
        String differs = compare(end(whole), end(cut), cut);
        String repeats = repeats(cut);
        synchronized (different) {
            if (!differs.isEmpty()) {
                different.add("io " + lastIos + ": " + differs);
            }
            if (!repeats.isEmpty()) {
                repeated.add("io " + lastIos + ": " + repeats);
            }
        }
    }

    private Outcome run(Set<Integer> lastIos) {
        return new SimulatedCutover(plan, Script.calm(lastIos), new Wiring(), Set.of()).play();
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
