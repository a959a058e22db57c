package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.support.Rig;
import java.io.IOException;
import java.util.Map;

/**
 * Plays many seeds, says how far it is, and writes what came of them: {@code -Druns=N} how many, {@code -Dseed=S} from which on,
 * {@code -Dmutants=N} seeds for each planted bug (0: none), {@code -Dmessages=N} checks instead what so many would say,
 * {@code -Dout=FILE} where to. Ends
 * with 1 when anything broke, or when 2,000 seeds or more left a fault or a branch out.
 */
public final class SimulationMain {

    /** So many seeds must reach every fault and every branch between them. */
    private static final long ENOUGH = 2_000;

    private SimulationMain() {}

    public static void main(String[] arguments) throws IOException {
        long seed = Long.getLong("seed", 1);
        long messages = Long.getLong("messages", 0);
        if (messages > 0) {
            System.exit(messages(seed, messages));
        }
        Plan plan = Rig.nxop();
        long start = System.nanoTime();
        Suite suite = new Suite(plan);
        long runs = Long.getLong("runs", 2_000);
        System.out.println("simulation of " + runs + " cutovers from seed " + seed + " at " + Commit.of());
        Tally tally = suite.play(seed, runs, new Progress(runs, start));
        double wall = (System.nanoTime() - start) / 1e9;
        Mutants.Result mutants = new Mutants(plan).hunt(Long.getLong("mutants", 0));
        boolean all = runs < ENOUGH
                || (tally.faultsMissed().isEmpty() && tally.branchesMissed().isEmpty());
        boolean good = all && tally.broken().isEmpty() && mutants.survived().isEmpty();
        System.out.println(Kept.write("simulation.json", report(tally, mutants, seed, wall)));
        tally.broken().stream().limit(5).map(suite::explain).forEach(System.err::println);
        System.exit(good ? 0 : 1);
    }

    private static int messages(long seed, long runs) throws IOException {
        long start = System.nanoTime();
        MessageTally tally = new ManyMessages(Rig.nxop(), WidePlan.read()).play(seed, runs);
        Map<String, Object> report = tally.report();
        report.put("wallSeconds", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
        System.out.println(Kept.write("messages.json", report));
        return tally.wrong().isEmpty() ? 0 : 1;
    }

    private static Map<String, Object> report(Tally tally, Mutants.Result mutants, long seed, double wall) {
        Map<String, Object> report = tally.report(seed, wall);
        if (mutants.planted() > 0) {
            report.put("mutants", mutants.report());
        }
        return report;
    }
}
