package com.nxop.cutover.orchestration.action.past;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** {@code run.cooled}: the last run that changed anything ended long enough ago, so that nobody switches to and fro. */
public final class LastRunCooled implements Action {

    public static final String KNOWN = "past/known";
    public static final String RUN = "past/run";
    public static final String ENDED = "past/ended";

    @Override
    public ActionType type() {
        return Catalogue.RUN_COOLED;
    }

    @Override
    public Observation observe(StepContext context) {
        Map<String, String> facts = context.facts();
        if (!facts.containsKey(KNOWN)) {
            return Observation.unknown("The earlier runs have not been read yet. Wait a moment.");
        }
        if (!facts.containsKey(ENDED)) {
            return Observation.met("No earlier run of this journal has changed anything", Map.of());
        }
        Instant ended = Instant.parse(facts.getOrDefault(ENDED, ""));
        Duration wanted = context.with().duration("length");
        Duration ago = Duration.between(ended, context.now());
        String what = "Run " + facts.getOrDefault(RUN, "") + " ended " + Math.max(0, ago.toMinutes()) + " min ago";
        return ago.compareTo(wanted) >= 0
                ? Observation.met(what, Map.of())
                : Observation.notYet(
                        what + ", wanted " + wanted.toMinutes()
                                + " min. Wait, or let two people override it with their reasons.",
                        Map.of());
    }

    @Override
    public ActResult act(StepContext context) {
        return ActResult.refused("Only time cools a run off; nothing was done.");
    }
}
