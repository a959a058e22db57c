package com.nxop.cutover.rehearsal.slack;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Ids and timestamps in Slack's shapes, each given once. */
final class Ids {

    static final String TEAM = "T0NXOP";
    static final String DOMAIN = "nxop-rehearsal";
    static final String APP = "A0CUTOVER";
    static final String BOT_USER = "U0CUTOVERBOT";
    static final String BOT = "B0CUTOVER";
    static final String BOT_NAME = "NXOP Cutover";

    private final Clock clock;
    private final AtomicLong counter = new AtomicLong(46_656);
    private long lastMicros;

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** Seconds and micros, never the same twice, never going back. */
    synchronized String ts() {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        lastMicros = Math.max(micros, lastMicros + 1);
        return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
    }

    /** For example {@code V010RS}. */
    String next(String prefix) {
        return prefix + "0" + Long.toString(counter.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
    }

    long seconds() {
        return clock.instant().getEpochSecond();
    }
}
