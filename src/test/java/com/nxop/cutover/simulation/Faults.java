package com.nxop.cutover.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Decides at every opportunity whether a fault strikes. Single strikes can be left out, to find the ones that matter. */
final class Faults {

    private final SplittableRandom random;
    private final double rate;
    private final Set<Integer> leftOut;
    private final Timeline time;
    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    private final List<String> struck = new ArrayList<>();
    private int strikes;
    private boolean stopped;

    Faults(long seed, double rate, Set<Integer> leftOut, Timeline time) {
        this.time = time;
        this.random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        this.rate = rate;
        this.leftOut = leftOut;
    }

    boolean strikes(Fault fault, double perMille) {
        return strikes(fault, perMille, "");
    }

    /**
     * @param perMille how often, in a thousand opportunities, at the usual rate
     * @param where the process or the subject
     */
    boolean strikes(Fault fault, double perMille, String where) {
        if (stopped || random.nextDouble() * 1000 >= perMille * rate) {
            return false;
        }
        int number = strikes++;
        if (leftOut.contains(number)) {
            return false;
        }
        counts.merge(fault, 1, Integer::sum);
        struck.add(("#" + number + " " + fault + " " + time.passed() + " " + where).strip());
        return true;
    }

    /** No more from here: what is left must come to a good end. */
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    /** How many strikes there were, those left out included. */
    int strikes() {
        return strikes;
    }

    Map<Fault, Integer> counts() {
        return counts;
    }

    /** What struck, in order. */
    List<String> struck() {
        return struck;
    }
}
