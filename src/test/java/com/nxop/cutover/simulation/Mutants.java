package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** Plants one bug in each run and lets seeds run until an invariant breaks. */
final class Mutants {

    /**
     * What became of them.
     *
     * @param killed name, and a seed that found it with what it broke
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

    /** At first, since most are found by the first seed, and one that makes the run endless takes long with each. */
    private static final int FEW = 1;

    private static final int MANY = 16;

    /** Seeds that found the shy ones before; they are tried first, and all others after them. */
    private static final Map<String, Long> LIKELY = Map.ofEntries(
            Map.entry("an intention need not be on the disk", 507L),
            Map.entry("silence turns back blindly", 279L),
            Map.entry("a default is forgotten as soon as it came", 177L),
            Map.entry("old evidence is approved", 133L),
            Map.entry("an answer does not wait for its grace", 108L),
            Map.entry("the roles of the beginning count for ever", 105L),
            Map.entry("the time of a gate runs on while the run is held", 91L),
            Map.entry("what a person decides need not be on the disk", 65L),
            Map.entry("the way back is a failover", 48L),
            Map.entry("an end says nothing of what is left", 46L),
            Map.entry("one person counts as two", 30L),
            Map.entry("the time of a step runs on while the run is held", 30L),
            Map.entry("exceptions are hidden", 29L),
            Map.entry("one person is enough to override", 29L),
            Map.entry("one person overrides twice", 29L),
            Map.entry("the way back begins at once", 28L),
            Map.entry("a bug in a look counts as green", 19L),
            Map.entry("an answer to an old card counts", 18L),
            Map.entry("a hold does not stop acts", 12L),
            Map.entry("what stands in the place of lost entries is not noticed", 9L),
            Map.entry("red evidence is approved", 6L),
            Map.entry("the lease is not looked at before the effect", 6L),
            Map.entry("a gate is approved after the run turned back", 5L),
            Map.entry("a step of the way that was left is tried again", 5L),
            Map.entry("rolled back is said before it is so", 5L),
            Map.entry("the way back is too small", 5L),
            Map.entry("what was put in a queue leaves after the end", 5L));

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

    /** As many at once as there are processors; whoever is done helps with the seeds of the one that is hardest to find. */
    Result hunt(long seeds) {
        Map<String, Optional<String>> found = new ConcurrentHashMap<>();
        try (Quiet quiet = new Quiet()) {
            List<Mutant> planted = seeds == 0 ? List.of() : all();
            planted.parallelStream().forEach(mutant -> found.put(mutant.name(), hunt(mutant, seeds)));
        }
        TreeMap<String, String> killed = new TreeMap<>();
        found.forEach((name, said) -> said.ifPresent(words -> killed.put(name, words)));
        List<String> survived = found.keySet().stream()
                .filter(name -> !killed.containsKey(name))
                .sorted()
                .toList();
        return new Result(found.size(), killed, survived);
    }

    private Optional<String> hunt(Mutant mutant, long seeds) {
        Optional<String> found = among(mutant, LIKELY.getOrDefault(mutant.name(), 1L), FEW);
        int count = FEW;
        for (long first = 1; first <= seeds && found.isEmpty(); first += count) {
            count = Math.min(MANY, 2 * count);
            found = among(mutant, first, count);
        }
        return found;
    }

    private Optional<String> among(Mutant mutant, long first, int count) {
        return LongStream.range(first, first + count)
                .parallel()
                .mapToObj(seed -> play(mutant, seed))
                .filter(outcome -> outcome.violation().isPresent())
                .min(Comparator.comparing(outcome -> outcome.script().seed()))
                .map(outcome -> "seed " + outcome.script().seed() + ": "
                        + outcome.violation().orElseThrow().getMessage());
    }

    private Outcome play(Mutant mutant, long seed) {
        return new SimulatedCutover(plan, Script.of(seed), mutant.wiring().get(), Set.of()).play();
    }
}
