package com.nxop.cutover.rehearsal.slack;

import java.time.Duration;

/**
 * How fast a channel takes messages.
 *
 * @param burst messages taken at once after a rest
 * @param refill time of the workspace's clock until one more is taken
 */
public record PostingRate(int burst, Duration refill) {

    /** Slack's own: about one message a second, and short bursts. */
    public static final PostingRate SLACK = new PostingRate(5, Duration.ofSeconds(1));

    /** No limit at all. */
    public static final PostingRate UNLIMITED = new PostingRate(Integer.MAX_VALUE, Duration.ofNanos(1));
}
