package com.nxop.cutover.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a run stands as a whole.
 *
 * @param window when it is meant to begin, once somebody has said so
 * @param startedAt when it left the preparation
 * @param changesSince when the first phase that changes anything began; the three clocks count from here
 * @param hold set while nothing new may start
 * @param heldFor time held so far, the present hold left out
 * @param wayBack set once a rollback was started
 * @param end set once it is over
 * @param declared degradation level that a person has set; empty: the run alone decides
 */
public record Standing(
        Optional<Window> window,
        Optional<Instant> startedAt,
        Optional<Instant> changesSince,
        Optional<Hold> hold,
        Duration heldFor,
        Optional<WayBack> wayBack,
        Optional<End> end,
        Optional<Declared> declared) {

    /**
     * When the run is meant to begin.
     *
     * @param sequence 0 for the first window, one more each time it is moved
     * @param setAt when somebody said so
     */
    public record Window(Instant start, int sequence, Instant setAt) {}

    /** Nothing new starts, looking goes on. */
    public record Hold(Person by, String reason, Instant since) {}

    /** The procedure that is taken back by. */
    public record WayBack(String procedure, Person by, String reason, Instant since) {}

    /** How it ended. {@code remaining} names what was still under way outside or left changed. */
    public record End(RunState outcome, Person by, String reason, String remaining, Instant at) {}

    /** A degradation level set by hand. */
    public record Declared(int level, Person by, String reason, Instant since) {}

    static Standing fresh() {
        return new Standing(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** All time held up to now. */
    public Duration held(Instant now) {
        return hold.map(one -> heldFor.plus(Duration.between(one.since(), now))).orElse(heldFor);
    }

    Standing planned(Instant start, Instant at) {
        int sequence = window.map(one -> one.sequence() + 1).orElse(0);
        Optional<Window> next = Optional.of(new Window(start, sequence, at));
        return new Standing(next, startedAt, changesSince, hold, heldFor, wayBack, end, declared);
    }

    Standing started(Instant at) {
        return new Standing(window, Optional.of(at), changesSince, hold, heldFor, wayBack, end, declared);
    }

    Standing changing(Instant at) {
        return new Standing(
                window,
                startedAt,
                changesSince.isPresent() ? changesSince : Optional.of(at),
                hold,
                heldFor,
                wayBack,
                end,
                declared);
    }

    Standing holding(Hold one) {
        return new Standing(window, startedAt, changesSince, Optional.of(one), heldFor, wayBack, end, declared);
    }

    Standing released(Instant at) {
        return new Standing(window, startedAt, changesSince, Optional.empty(), held(at), wayBack, end, declared);
    }

    Standing turning(WayBack back, Instant at) {
        return new Standing(
                window, startedAt, changesSince, Optional.empty(), held(at), Optional.of(back), end, declared);
    }

    Standing over(End how) {
        return new Standing(window, startedAt, changesSince, hold, heldFor, wayBack, Optional.of(how), declared);
    }

    Standing declaring(Optional<Declared> level) {
        return new Standing(window, startedAt, changesSince, hold, heldFor, wayBack, end, level);
    }
}
