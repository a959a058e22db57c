package com.nxop.cutover.bot.outlet;

import java.time.Duration;
import java.time.Instant;

/**
 * How much may leave: for each channel a few at once, then one for each interval; the last of the few is kept for
 * decisions. Real time.
 *
 * @param interval one call more for each
 * @param burst calls at once after a pause
 * @param edits least time between two edits of one message
 * @param patience silence after which Slack counts as away
 * @param second how long one of the seconds takes that Slack asks to wait
 */
public record Flow(Duration interval, int burst, Duration edits, Duration patience, Duration second) {

    private static final int MOST_DOUBLING = 5;

    /** Slack's: about one message a second in a channel, short bursts tolerated. */
    public static Flow slack() {
        return new Flow(
                Duration.ofMillis(1050), 3, Duration.ofMillis(1500), Duration.ofMinutes(1), Duration.ofSeconds(1));
    }

    /** A pause that Slack has asked for. */
    Duration asked(Duration pause) {
        return second.multipliedBy(pause.toSeconds());
    }

    /** How long to wait after so many attempts that failed; half a minute at most at Slack's pace. */
    Duration pause(int attempts) {
        return interval.multipliedBy(1L << Math.min(attempts, MOST_DOUBLING));
    }

    /** What is left of the allowance of one channel. */
    record Allowance(double left, Instant asOf) {

        Allowance at(Instant now, Flow flow) {
            double gained = (double) Duration.between(asOf, now).toMillis() / flow.interval.toMillis();
            return new Allowance(Math.min(flow.burst, left + Math.max(0, gained)), now);
        }

        Allowance spend() {
            return new Allowance(left - 1, asOf);
        }

        /** Waits behind a decision keep one in reserve. */
        boolean allows(Priority priority, Flow flow) {
            boolean reserved = flow.burst > 1 && priority != Priority.DECISION;
            return left >= (reserved ? 1.5 : 1);
        }
    }
}
