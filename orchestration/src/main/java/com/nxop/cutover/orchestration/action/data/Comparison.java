package com.nxop.cutover.orchestration.action.data;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.kafka.EndOffsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Like with like: end offsets, documents and objects may not be fewer than then, and no group may lag.
 *
 * @param baseline id of the step that counted before
 * @param facts {@code <step id>/<label>} to value
 * @param maxLag messages, exclusive
 */
record Comparison(String baseline, Map<String, String> facts, double maxLag) {

    Observation judge(Stock stock) {
        List<String> unknown = new ArrayList<>(stock.problems());
        List<String> fewer = new ArrayList<>();
        stock.readings().forEach((label, now) -> compare(label, now, fewer, unknown));
        if (!fewer.isEmpty()) {
            return Observation.notYet("Less than expected: " + String.join("; ", fewer), stock.readings());
        }
        if (!unknown.isEmpty()) {
            return new Observation(
                    State.UNKNOWN, "Cannot be compared: " + String.join("; ", unknown), stock.readings());
        }
        return Observation.met(
                "All " + stock.readings().size() + " counts hold against the baseline of step " + baseline,
                stock.readings());
    }

    private void compare(String label, String now, List<String> fewer, List<String> unknown) {
        if (label.startsWith("lag ")) {
            if (!lagsLittle(now)) {
                fewer.add(label + " is " + now + ", wanted under " + Math.round(maxLag));
            }
            return;
        }
        String then = facts.get(baseline + "/" + label);
        if (then == null) {
            unknown.add(label + " has no baseline in " + baseline + "; take the baseline first");
        } else if (!reaches(label, now, then)) {
            fewer.add(label + " is " + now + ", the baseline is " + then);
        }
    }

    /** A group without a position has not moved here, so it is not taken for one without lag. */
    private boolean lagsLittle(String now) {
        return !now.equals(Stores.NO_POSITION) && Long.parseLong(now) < maxLag;
    }

    private static boolean reaches(String label, String now, String then) {
        return label.startsWith("offsets ")
                ? EndOffsets.parse(now).reach(EndOffsets.parse(then))
                : Long.parseLong(now) >= Long.parseLong(then);
    }
}
