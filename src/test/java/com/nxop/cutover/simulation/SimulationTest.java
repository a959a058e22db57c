package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.support.Rig;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SimulationTest {

    @Test
    void trial() {
        Plan plan = Rig.nxop();
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("com.nxop.cutover"))
                .setLevel(ch.qos.logback.classic.Level.OFF);
        long runs = Long.getLong("runs", 50);
        long start = System.nanoTime();
        TreeMap<String, Integer> broken = new TreeMap<>();
        TreeMap<String, Integer> ends = new TreeMap<>();
        TreeMap<String, Integer> faults = new TreeMap<>();
        long simulated = 0;
        for (long seed = 1; seed <= runs; seed++) {
            Outcome outcome = new SimulatedCutover(plan, Script.of(seed), new Wiring(), Set.of()).play();
            simulated += outcome.simulated().toSeconds();
            long s = seed;
            outcome.violation().ifPresent(v -> {
                if (broken.merge(v.row(), 1, Integer::sum) <= 3) {
                    System.out.println("seed " + s + " " + v.getMessage());
                    outcome.stage().faults.struck().stream()
                            .skip(Math.max(0, outcome.stage().faults.struck().size() - 6))
                            .forEach(System.out::println);
                }
            });
            ends.merge(outcome.run().state().name(), 1, Integer::sum);
            outcome.stage().struck().forEach((f, n) -> faults.merge(f.name(), n, Integer::sum));
        }
        double wall = (System.nanoTime() - start) / 1e9;
        System.out.println(broken + "\n" + ends + "\n" + faults + "\nwall " + wall + " sim " + simulated);
    }
}
