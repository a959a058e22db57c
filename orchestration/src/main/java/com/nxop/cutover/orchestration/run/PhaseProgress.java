package com.nxop.cutover.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far one phase is.
 *
 * @param ran time its steps have run, holds and waits for people left out
 * @param tickingSince set while the phase clock runs
 * @param heldBefore how long the run had been held in all when the phase started
 * @param late whether it was already said that the phase is over its time
 */
public record PhaseProgress(
        String id,
        Instant startedAt,
        Optional<Instant> endedAt,
        Duration ran,
        Optional<Instant> tickingSince,
        Duration heldBefore,
        boolean late) {

    /** Reading of the phase clock. */
    public Duration clock(Instant now) {
        return tickingSince.map(since -> ran.plus(Duration.between(since, now))).orElse(ran);
    }

    PhaseProgress tick(boolean ticking, Instant at) {
        if (ticking == tickingSince.isPresent()) {
            return this;
        }
        return new PhaseProgress(
                id, startedAt, endedAt, clock(at), ticking ? Optional.of(at) : Optional.empty(), heldBefore, late);
    }

    PhaseProgress ended(Instant at) {
        return new PhaseProgress(id, startedAt, Optional.of(at), clock(at), Optional.empty(), heldBefore, late);
    }

    PhaseProgress toldLate() {
        return new PhaseProgress(id, startedAt, endedAt, ran, tickingSince, heldBefore, true);
    }
}
