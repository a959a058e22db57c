package com.nxop.cutover.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was learned beside the course of a run. */
public sealed interface OutlookEvent extends RunEvent {

    /** The layers, the region returned to, and the guards were looked at. */
    record WayHomeSeen(List<Evidence> evidence) implements OutlookEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.outlook().seen(evidence, run.plan().watching().guards(), at));
        }
    }

    /** How long steps took in the runs before this one. */
    record TimesKnown(Map<String, Times> times) implements OutlookEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.outlook().with(times));
        }
    }

    /** What the way back that begins now is expected to take. */
    record UndoPriced(String procedure, Duration likely, Duration most, String basis) implements OutlookEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.outlook().with(new Outlook.Priced(procedure, likely, most, basis)));
        }
    }
}
