package com.nxop.cutover.rehearsal.slack;

import java.time.Clock;
import java.time.Duration;

/**
 * The times of the workspace.
 *
 * @param clock stamps messages and paces the posting rate
 * @param realClock stamps request signatures and ends trigger ids; must be the clock the bot verifies with
 * @param triggerLife how long a trigger id opens a view, on {@code realClock}
 * @param answerWithin how long the bot may take to answer a request, by the wall
 */
public record Timing(Clock clock, Clock realClock, Duration triggerLife, Duration answerWithin, PostingRate rate) {

    /** Slack's three seconds for both, on one clock. */
    public static Timing of(Clock clock) {
        return new Timing(clock, clock, Duration.ofSeconds(3), Duration.ofSeconds(3), PostingRate.SLACK);
    }

    public Timing withRate(PostingRate other) {
        return new Timing(clock, realClock, triggerLife, answerWithin, other);
    }

    public Timing withRealClock(Clock other) {
        return new Timing(clock, other, triggerLife, answerWithin, rate);
    }

    public Timing withTriggerLife(Duration life) {
        return new Timing(clock, realClock, life, answerWithin, rate);
    }

    public Timing withAnswerWithin(Duration limit) {
        return new Timing(clock, realClock, triggerLife, limit, rate);
    }
}
