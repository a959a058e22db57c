package com.nxop.cutover.simulation;

import com.nxop.cutover.simulation.DefaultRows.Came;
import com.nxop.cutover.simulation.DefaultRows.What;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How the decisions that took themselves came, over many runs: how many, what they led to, how long after their time. */
final class Defaults {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final List<Came> came = new ArrayList<>();
    private final List<String> slow = new ArrayList<>();
    private long asked;

    void add(long seed, DefaultRows rows) {
        asked += rows.asked();
        came.addAll(rows.came());
        rows.came().stream()
                .filter(one -> one.idle().compareTo(SOON) > 0)
                .forEach(one -> slow.add("seed " + seed + ": " + one));
    }

    long came() {
        return came.size();
    }

    long afterCrashes() {
        return came.stream().filter(one -> one.crashes() > 0).count();
    }

    long led(What what) {
        return came.stream().filter(one -> one.what() == what).count();
    }

    /** Those that came later than two seconds after their time, though a process could have acted. */
    List<String> slow() {
        return slow;
    }

    Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("asked", asked);
        report.put("came", came());
        report.put("turnedBack", led(What.BACK));
        report.put("held", led(What.HELD));
        report.put("heldForEvidence", led(What.HELD_FOR_EVIDENCE));
        report.put("afterCrashes", afterCrashes());
        report.put("lateMillis", spread(Came::late));
        report.put("lateWhileSomebodyCouldActMillis", spread(Came::idle));
        report.put("slow", slow);
        return report;
    }

    private Map<String, Long> spread(Function<Came, Duration> by) {
        List<Long> sorted =
                came.stream().map(by).map(Duration::toMillis).sorted().toList();
        Map<String, Long> spread = new LinkedHashMap<>();
        spread.put("p50", at(sorted, 0.5));
        spread.put("p99", at(sorted, 0.99));
        spread.put("most", at(sorted, 1));
        return spread;
    }

    private static long at(List<Long> sorted, double share) {
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, index));
    }
}
