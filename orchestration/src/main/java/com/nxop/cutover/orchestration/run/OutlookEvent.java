package com.nxop.cutover.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What was learned beside the course of a run. */
public sealed interface OutlookEvent extends RunEvent {

    /** The layers, the region returned to, and the guards were looked at. */
    record WayHomeSeen(List<Evidence> evidence) implements OutlookEvent {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.outlook().seen(evidence, run.plan().watching().guards(), at));
        }
    }

    /**
     * How long steps took in the runs before this one, and the last of them that changed anything.
     *
     * @param last empty when there was none, or when the entry is older than this knowledge
     */
    record TimesKnown(Map<String, Times> times, Optional<LastRun> last) implements OutlookEvent {

        public TimesKnown {
            last = Objects.requireNonNullElse(last, Optional.empty());
        }

        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.outlook().with(new PastTimes(times, last)));
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
