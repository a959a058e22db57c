package com.nxop.cutover.commands.words;

import com.nxop.cutover.orchestration.run.Intent;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** What typed words or a click ask for, understood but not yet allowed. */
public sealed interface Order {

    /** @param topic empty: everything */
    record Help(Optional<CommandWord> topic) implements Order {}

    /** Something to look at that needs no argument. */
    record Look(Sight sight) implements Order {}

    /** @param step empty: what is under way or next */
    record Runbook(String step) implements Order {}

    /** Prepare a run if none is open and show the list. */
    record GoNoGo(Terms terms) implements Order {}

    /** Prepare a run if none is open, and start it. */
    record Start(Terms terms) implements Order {}

    /** Prepare a run if none is open, and plan its window. */
    record Schedule(Instant start, Terms terms) implements Order {}

    /**
     * Something wanted of a run.
     *
     * @param run id of the run a card was about; empty: the open one
     */
    record Act(Intent intent, String run) implements Order {}

    /** @param way partial, full, emergency or the id of a procedure; empty: the least that is enough */
    record TurnBack(String way, String reason, String run) implements Order {}

    /** Send a notice of the plan now. */
    record Tell(String notice) implements Order {}

    /** How whoever asks wants to hear of what need not be answered. */
    record Hear(Wanted wanted) implements Order {

        /** What they say about it. */
        public sealed interface Wanted {}

        /** They only ask how it is. */
        public record AsItIs() implements Wanted {}

        /** @param direct rather than in the thread of the board */
        public record Way(boolean direct) implements Wanted {}

        public record Quiet(LocalTime from, LocalTime until, ZoneId zone) implements Wanted {}

        public record NeverQuiet() implements Wanted {}
    }

    /** @param person directory id or handle */
    record Assign(String role, String person, Extent extent) implements Order {}

    /** Not understood. */
    record Wrong(String reason, String remedy) implements Order {}

    /** Whether somebody joins the people of a role or takes their place. */
    enum Extent {
        ALSO,
        ONLY
    }

    /** The views that need no argument. */
    enum Sight {
        PLAN,
        LINT,
        READINESS,
        GO_NO_GO,
        STATUS,
        BRIEF,
        WHO,
        RACI,
        TIMES,
        NOTICES,
        SAMPLES,
        STUCK,
        ACKNOWLEDGEMENTS,
        AUDIT,
        REPORT
    }
}
