package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.support.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays many seeds and writes what came of them: {@code -Druns=N} how many, {@code -Dseed=S} from which on,
 * {@code -Dmutants=N} seeds for each planted bug (0: none), {@code -Dout=FILE} where to. Ends with 1 when anything broke.
 */
public final class SimulationMain {

    private SimulationMain() {}

    public static void main(String[] arguments) throws IOException {
        long seed = Long.getLong("seed", 1);
        Plan plan = Rig.nxop();
        long start = System.nanoTime();
        Suite suite = new Suite(plan);
        Tally tally = suite.play(seed, Long.getLong("runs", 2_000));
        double wall = (System.nanoTime() - start) / 1e9;
        Mutants.Result mutants = new Mutants(plan).hunt(Long.getLong("mutants", 1_000));
        boolean good = tally.broken().isEmpty() && mutants.survived().isEmpty();
        write(report(tally, mutants, seed, wall));
        tally.broken().stream().limit(5).map(suite::explain).forEach(System.err::println);
        System.exit(good ? 0 : 1);
    }

    private static Map<String, Object> report(Tally tally, Mutants.Result mutants, long seed, double wall) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("runs", tally.runs());
        report.put("violations", tally.broken().size());
        report.put("seed", seed);
        report.put("commit", Commit.of());
        report.put("faultsPerRun", Math.round(tally.faultsPerRun() * 10) / 10.0);
        report.put("faultKinds", counts(tally.faultsReached().size(), Fault.values().length));
        report.put(
                "branches", counts(tally.branchesReached().size(), Reached.all().size()));
        report.put("simulatedSeconds", tally.simulated().toSeconds());
        report.put("wallSeconds", Math.round(wall * 10) / 10.0);
        report.put("timesRealTime", Math.round(tally.simulated().toSeconds() / wall));
        Map<String, Object> planted = new LinkedHashMap<>();
        planted.put("planted", mutants.planted());
        planted.put("killed", mutants.killed().size());
        planted.put("survived", mutants.survived());
        planted.put("foundBy", mutants.killed());
        report.put("mutants", planted);
        report.put("missed", Map.of("faults", tally.faultsMissed(), "branches", tally.branchesMissed()));
        report.put("broken", tally.broken());
        return report;
    }

    private static Map<String, Integer> counts(int reached, int total) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("reached", reached);
        counts.put("total", total);
        return counts;
    }

    private static void write(Map<String, Object> report) throws IOException {
        String text =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report);
        Path out = Path.of(System.getProperty("out", "target/simulation.json"));
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, text + "\n");
        System.out.println(text);
    }
}
