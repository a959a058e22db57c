package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Plan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leaves out strikes, in halves, quarters and so on, as long as the same row is still broken. */
final class Shrinker {

    private static final int TRIALS = 400;

    private final Plan plan;
    private final Script script;
    private final Wiring wiring;
    private int trials;

    Shrinker(Plan plan, Script script, Wiring wiring) {
        this.plan = plan;
        this.script = script;
        this.wiring = wiring;
    }

    /** What still strikes in the smallest run found, and what it breaks. */
    List<String> fewest() {
        Outcome whole = play(Set.of());
        Optional<Violation> wanted = whole.violation();
        if (wanted.isEmpty()) {
            return List.of("it does not break anything when played again");
        }
        Outcome smallest = whole;
        Set<Integer> leftOut = new HashSet<>();
        for (int size = whole.stage().faults.strikes() / 2; size >= 1 && trials < TRIALS; size /= 2) {
            for (int from = 0; from < smallest.stage().faults.strikes() && trials < TRIALS; from += size) {
                Set<Integer> more = with(leftOut, from, size);
                Outcome trial = more.size() == leftOut.size() ? whole : play(more);
                if (more.size() > leftOut.size() && breaks(trial, wanted.get())) {
                    leftOut = more;
                    smallest = trial;
                }
            }
        }
        List<String> story = new ArrayList<>(smallest.stage().faults.struck());
        smallest.violation().ifPresent(one -> story.add(one.getMessage()));
        return story;
    }

    private static Set<Integer> with(Set<Integer> leftOut, int from, int size) {
        Set<Integer> more = new HashSet<>(leftOut);
        for (int i = from; i < from + size; i++) {
            more.add(i);
        }
        return more;
    }

    private static boolean breaks(Outcome trial, Violation wanted) {
        return trial.violation().filter(one -> one.row().equals(wanted.row())).isPresent();
    }

    private Outcome play(Set<Integer> leftOut) {
        trials++;
        return new SimulatedCutover(plan, script, wiring, leftOut).play();
    }
}
