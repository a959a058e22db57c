package com.nxop.cutover.rehearsal.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts what each channel has taken, as a bucket that refills. */
final class RateLimits {

    private static final int BUCKETS_KEPT = 1_000;

    private final Clock clock;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private volatile PostingRate rate;

    private record Bucket(double left, Instant at) {}

    RateLimits(Clock clock, PostingRate rate) {
        this.clock = clock;
        this.rate = rate;
    }

    void set(PostingRate other) {
        rate = other;
    }

    /** Zero when taken; else whole seconds to wait. */
    synchronized long take(String key) {
        PostingRate now = rate;
        if (now.burst() == Integer.MAX_VALUE) {
            return 0;
        }
        if (buckets.size() > BUCKETS_KEPT) {
            buckets.clear();
        }
        Instant instant = clock.instant();
        Bucket old = buckets.getOrDefault(key, new Bucket(now.burst(), instant));
        double gained = (double) Duration.between(old.at(), instant).toNanos()
                / now.refill().toNanos();
        double left = Math.min(now.burst(), old.left() + Math.max(0, gained));
        if (left < 1) {
            buckets.put(key, new Bucket(left, instant));
            double nanos = (1 - left) * now.refill().toNanos();
            return Math.max(1, (long) Math.ceil(nanos / 1e9));
        }
        buckets.put(key, new Bucket(left - 1, instant));
        return 0;
    }
}
