package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Guard;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known beside the course: how the way back looks, and what it costs.
 *
 * @param seen by subject: steps of the ways back, watches and guards
 * @param seenAt when they were last looked at
 * @param broken guard id to bad readings in a row
 * @param good watch id to good readings in a row, for guards that let the run go on by themselves
 * @param past how long steps took in past runs; empty until they were read
 * @param priced what the way back was said to take when it was begun
 */
public record Outlook(
        Map<String, Evidence> seen,
        Optional<Instant> seenAt,
        Map<String, Integer> broken,
        Map<String, Integer> good,
        Optional<PastTimes> past,
        Optional<Priced> priced) {

    /** Evidence older than this counts as nothing. */
    public static final Duration FRESH = Duration.ofSeconds(60);

    /** Reading that says when a figure was taken, where the source says so. */
    public static final String SAMPLED = "sampled";

    public Outlook {
        seen = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(seen));
        broken = Map.copyOf(broken);
        good = Map.copyOf(good);
    }

    /** The estimate a way back was begun with, in its two bounds. */
    public record Priced(String procedure, Duration likely, Duration most, String basis) {}

    static Outlook none() {
        return new Outlook(Map.of(), Optional.empty(), Map.of(), Map.of(), Optional.empty(), Optional.empty());
    }

    /** What was seen of a step, or of another that looks at the same thing in the same way; only if it is fresh. */
    public Optional<Evidence> of(Step step, List<Step> probes, Instant now) {
        return probes.stream()
                .filter(probe -> alike(probe, step))
                .flatMap(probe -> fresh(probe.id(), now).stream())
                .findFirst();
    }

    /** What was seen under this subject, if it is fresh. */
    public Optional<Evidence> fresh(String subject, Instant now) {
        return Optional.ofNullable(seen.get(subject)).filter(one -> !one.at().isBefore(now.minus(FRESH)));
    }

    Outlook seen(List<Evidence> evidence, List<Guard> guards, Instant at) {
        Map<String, Evidence> all = new LinkedHashMap<>();
        evidence.forEach(one -> all.put(one.subject(), one));
        Map<String, Integer> bad = new LinkedHashMap<>();
        Map<String, Integer> well = new LinkedHashMap<>();
        for (Guard guard : guards) {
            bad.put(guard.watch().id(), count(guard.watch(), all));
            Watch limit = guard.resume().orElse(guard.watch());
            well.put(limit.id(), wellInRow(limit, all));
        }
        return new Outlook(all, Optional.of(at), bad, well, past, priced);
    }

    /** When the latest look at everything began; what changed after that it may not have seen. */
    Optional<Instant> begunAt() {
        return seen.values().stream().map(Evidence::at).min(Instant::compareTo);
    }

    /** Not seen breaks the row. */
    private int wellInRow(Watch watch, Map<String, Evidence> now) {
        Evidence one = now.get(watch.id());
        int before = good.getOrDefault(watch.id(), 0);
        if (one == null || !one.green()) {
            return 0;
        }
        return sameSample(one) ? before : before + 1;
    }

    /** Looked at twice, a figure that is published once a minute is still one reading. */
    private boolean sameSample(Evidence one) {
        String sampled = one.seen().readings().get(SAMPLED);
        Evidence last = seen.get(one.subject());
        return sampled != null
                && last != null
                && sampled.equals(last.seen().readings().get(SAMPLED));
    }

    /** Not seen is neither good nor bad. */
    private int count(Watch watch, Map<String, Evidence> now) {
        int before = broken.getOrDefault(watch.id(), 0);
        Evidence one = now.get(watch.id());
        if (one == null) {
            return before;
        }
        return switch (one.seen().state()) {
            case MET -> 0;
            case NOT_YET, FAILED -> sameSample(one) ? before : before + 1;
            case UNDER_WAY, UNKNOWN -> before;
        };
    }

    Outlook with(PastTimes known) {
        return new Outlook(seen, seenAt, broken, good, Optional.of(known), priced);
    }

    /** How long steps took in past runs, by step id; empty until they were read. */
    public Optional<Map<String, Times>> times() {
        return past.map(PastTimes::times);
    }

    Outlook with(Priced price) {
        return new Outlook(seen, seenAt, broken, good, past, Optional.of(price));
    }

    static boolean alike(Step one, Step other) {
        return one.uses().equals(other.uses()) && one.with().equals(other.with());
    }
}
