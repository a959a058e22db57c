package com.nxop.cutover.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What many simulated cutovers came to. */
final class Tally {

    /** A seed that broke something. */
    record Broken(long seed, String text) {}

    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final Reached reached = new Reached();
    private final List<Broken> broken = new ArrayList<>();
    private Duration simulated = Duration.ZERO;
    private long runs;
    private long strikes;
    private final Defaults defaults = new Defaults();

    synchronized void add(Outcome outcome) {
        runs++;
        strikes += outcome.faults();
        simulated = simulated.plus(outcome.simulated());
        outcome.stage().struck().forEach((fault, times) -> faults.merge(fault, times, Integer::sum));
        reached.add(outcome.stage().reached);
        defaults.add(outcome.script().seed(), outcome.stage().invariants.defaults());
        outcome.violation()
                .ifPresent(one -> broken.add(new Broken(outcome.script().seed(), String.valueOf(one.getMessage()))));
    }

    long runs() {
        return runs;
    }

    List<Broken> broken() {
        return broken;
    }

    double faultsPerRun() {
        return runs == 0 ? 0 : (double) strikes / runs;
    }

    Duration simulated() {
        return simulated;
    }

    Set<Fault> faultsReached() {
        return faults.keySet();
    }

    Set<Fault> faultsMissed() {
        Set<Fault> missed = new TreeSet<>(List.of(Fault.values()));
        missed.removeAll(faults.keySet());
        return missed;
    }

    Set<String> branchesReached() {
        Set<String> all = new TreeSet<>(Reached.all());
        all.retainAll(reached.counts().keySet());
        return all;
    }

    Set<String> branchesMissed() {
        Set<String> missed = new TreeSet<>(Reached.all());
        missed.removeAll(reached.counts().keySet());
        return missed;
    }

    /** The decisions that took themselves. */
    Defaults defaults() {
        return defaults;
    }

    /** What came of it, by name. */
    Map<String, Object> report(long seed, double wall) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("runs", runs);
        report.put("violations", broken.size());
        report.put("seed", seed);
        report.put("commit", Commit.of());
        report.put("faultsPerRun", Math.round(faultsPerRun() * 10) / 10.0);
        report.put("faultKinds", Map.of("reached", faults.size(), "total", Fault.values().length));
        report.put(
                "branches",
                Map.of(
                        "reached",
                        branchesReached().size(),
                        "total",
                        Reached.all().size()));
        report.put("simulatedSeconds", simulated.toSeconds());
        report.put("wallSeconds", Math.round(wall * 10) / 10.0);
        report.put("timesRealTime", Math.round(simulated.toSeconds() / wall));
        report.put("defaults", defaults.report());
        report.put("missed", Map.of("faults", faultsMissed(), "branches", branchesMissed()));
        report.put("broken", broken);
        return report;
    }
}
