package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Watch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a run may be led back without a person's word: only into a region that is seen to be well, all of it, at that
 * moment. What cannot be seen is not well.
 */
public final class ReturnEvidence {

    private ReturnEvidence() {}

    /** Why not; empty when the way back may begin. */
    public static Optional<String> missing(Run run, Procedure way, Instant now) {
        List<Watch> wanted = run.plan().watching().home();
        if (wanted.isEmpty()) {
            return Optional.of("the plan names no evidence for " + run.plan().from());
        }
        return wanted.stream()
                .flatMap(watch -> missing(run, watch, now).stream())
                .findFirst()
                .or(() -> unseen(run, way, now));
    }

    private static Optional<String> missing(Run run, Watch watch, Instant now) {
        Optional<Evidence> seen = run.outlook().fresh(watch.id(), now);
        if (seen.isEmpty()) {
            return Optional.of(not(watch) + "it was not looked at within the last " + Outlook.FRESH.toSeconds() + " s");
        }
        return seen.filter(one -> !one.green())
                .map(one -> not(watch) + one.seen().summary());
    }

    private static String not(Watch watch) {
        return "this is not seen to be so: " + watch.text() + ". ";
    }

    /** What nobody can see cannot be led back safely. */
    private static Optional<String> unseen(Run run, Procedure way, Instant now) {
        Layers layers = Layers.of(run, now);
        return Lookout.ensures(way).stream()
                .map(Step::uses)
                .flatMap(uses -> Layer.of(uses).stream())
                .filter(layer -> layers.place(layer) == Layer.Place.UNKNOWN)
                .findFirst()
                .map(layer -> "where " + layer.label() + " is cannot be seen");
    }
}
