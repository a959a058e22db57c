package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.support.Rig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run of the NXOP plan of which it is only told what was done and what is seen. */
final class Seen {

    static final Plan PLAN = Rig.nxop();
    static final Instant NOW = Instant.parse("2026-12-01T02:30:00Z");
    private static final Person IC = new Person("U-ic", "Ines");

    private Run run = new RunEvent.Prepared("R-1", PLAN.digest(), Mode.PLANNED, Reach.LIVE, IC)
            .begin(PLAN, NOW.minusSeconds(600));

    Seen() {
        event(new RunEvent.Started(IC), 500);
        event(new RunEvent.ClocksStarted(), 400);
    }

    /** The steps have changed the outside, 300 s ago. */
    Seen done(String... steps) {
        for (String step : steps) {
            event(new StepEvent.StepStarted(step, 1), 320);
            event(new StepEvent.ActIntended(step, 1, "key"), 320);
            event(new StepEvent.StepSettled(step, 1, Verdict.DONE, "done", Optional.empty()), 300);
        }
        return this;
    }

    /** The outside has refused it, 300 s ago. */
    Seen refused(String step) {
        event(new StepEvent.StepStarted(step, 1), 320);
        event(new StepEvent.ActIntended(step, 1, "key"), 320);
        event(new StepEvent.ActAnswered(step, 1, ActResult.refused("no")), 310);
        event(new StepEvent.StepSettled(step, 1, Verdict.FAILED, "no", Optional.empty()), 300);
        return this;
    }

    /** Every look of a layer says this, so many seconds ago. */
    Seen layers(Map<Layer, Observation.State> states, long ago) {
        List<Evidence> seen = new ArrayList<>();
        for (Step probe : Lookout.probes(PLAN)) {
            Observation.State state = Layer.of(probe.uses())
                    .map(layer -> states.getOrDefault(layer, Observation.State.MET))
                    .orElse(Observation.State.MET);
            seen.add(evidence(probe.id(), state, ago));
        }
        PLAN.watching().home().forEach(watch -> seen.add(evidence(watch.id(), Observation.State.MET, ago)));
        return event(new OutlookEvent.WayHomeSeen(seen), ago);
    }

    Seen event(RunEvent event, long ago) {
        run = run.after(event, run.version() + 1, NOW.minusSeconds(ago));
        return this;
    }

    Run run() {
        return run;
    }

    private static Evidence evidence(String subject, Observation.State state, long ago) {
        return new Evidence(
                subject, subject, new Observation(state, "seen", Map.of()), "the outside", NOW.minusSeconds(ago));
    }
}
