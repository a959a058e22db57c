package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Plants each bug in turn and lets seeds run until an invariant breaks. */
final class Mutants {

    /**
     * What became of them.
     *
     * @param killed name, and the first seed that found it with what it broke
     */
    record Result(int planted, TreeMap<String, String> killed, List<String> survived) {

        Map<String, Object> report() {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("planted", planted);
            report.put("killed", killed.size());
            report.put("survived", survived);
            report.put("foundBy", killed);
            return report;
        }
    }

    private final Plan plan;

    Mutants(Plan plan) {
        this.plan = plan;
    }

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>(GateMutants.all());
        all.addAll(StepMutants.all());
        all.addAll(JournalMutants.all());
        all.addAll(OutsideMutants.all());
        return all;
    }

    /** As many mutants at once as there are processors; the seeds of each one after the other. */
    Result hunt(long seeds) {
        TreeMap<String, String> killed = new TreeMap<>();
        List<String> survived = new ArrayList<>();
        try (Quiet quiet = new Quiet()) {
            (seeds == 0 ? List.<Mutant>of() : all()).parallelStream().forEach(mutant -> {
                Optional<String> found = hunt(mutant, seeds);
                synchronized (killed) {
                    found.ifPresentOrElse(said -> killed.put(mutant.name(), said), () -> survived.add(mutant.name()));
                }
            });
        }
        return new Result(killed.size() + survived.size(), killed, survived);
    }

    private Optional<String> hunt(Mutant mutant, long seeds) {
        return LongStream.rangeClosed(1, seeds)
                .mapToObj(seed -> play(mutant, seed))
                .filter(outcome -> outcome.violation().isPresent())
                .findFirst()
                .map(outcome -> "seed " + outcome.script().seed() + ": "
                        + outcome.violation().orElseThrow().getMessage());
    }

    private Outcome play(Mutant mutant, long seed) {
        return new SimulatedCutover(plan, Script.of(seed), mutant.wiring().get(), Set.of()).play();
    }
}
