package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.run.Reach;
import java.util.Set;

/**
 * What one simulated cutover is like.
 *
 * @param rate how often faults strike; 0 for none, 1 as usual
 * @param pace how fast the outside follows; 1 as usual
 * @param machines how many machines run the program
 * @param lastIos numbers of the inputs or outputs at which the process ends
 */
record Script(long seed, double rate, double pace, int machines, Mode mode, Reach reach, Set<Integer> lastIos) {

    /** Everything follows from the seed. */
    static Script of(long seed) {
        Dice dice = new Dice(seed * 31 + 7);
        return new Script(
                seed,
                dice.one(java.util.List.of(0.4, 0.8, 1.2, 2.0)),
                1,
                dice.chance(0.6) ? 2 : 1,
                dice.chance(0.15) ? Mode.EMERGENCY : Mode.PLANNED,
                dice.chance(0.03) ? Reach.DRY_RUN : Reach.LIVE,
                Set.of());
    }

    /** Nothing goes wrong, except that the process ends at these inputs or outputs. */
    static Script calm(Set<Integer> lastIos) {
        return new Script(1, 0, 6, 1, Mode.PLANNED, Reach.LIVE, lastIos);
    }
}
