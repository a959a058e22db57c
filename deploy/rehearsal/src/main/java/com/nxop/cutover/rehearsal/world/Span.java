package com.nxop.cutover.rehearsal.world;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the world itself needed for one change of one layer.
 *
 * @param layer for example {@code arc}, {@code dns}, {@code clients}
 * @param askedAt when a call for the change was accepted, or its cause became true
 * @param becameAt when the change was true
 */
public record Span(String layer, Instant askedAt, Instant becameAt) {

    public Duration needed() {
        return Duration.between(askedAt, becameAt);
    }
}
