package com.nxop.cutover.orchestration.action.past;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code rollbacks.played}: each named way back has been run, by this journal's own record, not too long ago. */
public final class WaysPlayed implements Action {

    /** Followed by the id of a way back; the value is how often and when last. */
    public static final String FACT = "past/way/";

    @Override
    public ActionType type() {
        return Catalogue.ROLLBACKS_PLAYED;
    }

    @Override
    public Observation observe(StepContext context) {
        if (!context.facts().containsKey(LastRunCooled.KNOWN)) {
            return Observation.unknown("The earlier runs have not been read yet. Wait a moment.");
        }
        Duration most = context.with().duration("maxAge");
        List<String> missing = new ArrayList<>();
        Map<String, String> played = new LinkedHashMap<>();
        for (String way : context.with().list("procedures")) {
            String[] record = context.facts().getOrDefault(FACT + way, "").split(" ");
            boolean fresh = record.length == 2
                    && Duration.between(Instant.parse(record[1]), context.now()).compareTo(most) <= 0;
            played.put(way, record.length == 2 ? record[0] + " times, last " + record[1] : "never");
            if (!fresh) {
                missing.add(way);
            }
        }
        return missing.isEmpty()
                ? Observation.met("Each was run within " + most.toDays() + " days", played)
                : Observation.notYet(
                        "Not run within " + most.toDays() + " days: " + String.join(", ", missing)
                                + ". Rehearse them against this journal.",
                        played);
    }

    @Override
    public ActResult act(StepContext context) {
        return ActResult.refused("A way back is played by a run; nothing was done.");
    }
}
