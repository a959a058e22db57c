package com.nxop.cutover.rehearsal.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Trigger ids: each opens one view, for the person whose act gave it, for three seconds. */
final class Triggers {

    private static final int KEPT = 1_000;

    private final Clock clock;
    private final Duration life;
    private final Ids ids;
    private final Map<String, Trigger> open = new LinkedHashMap<>();

    private record Trigger(String personId, Instant until, boolean used) {}

    Triggers(Clock clock, Duration life, Ids ids) {
        this.clock = clock;
        this.life = life;
        this.ids = ids;
    }

    synchronized String give(String personId) {
        String id = ids.next("1") + "." + Ids.TEAM + "." + ids.next("x");
        open.put(id, new Trigger(personId, clock.instant().plus(life), false));
        if (open.size() > KEPT) {
            open.remove(open.keySet().iterator().next());
        }
        return id;
    }

    /** The person; Slack's error when unknown, used or too late. */
    synchronized String use(String id) {
        Trigger trigger = open.get(id);
        if (trigger == null) {
            throw new ApiError("invalid_trigger_id");
        }
        if (trigger.used()) {
            throw new ApiError("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(trigger.until())) {
            throw new ApiError("expired_trigger_id");
        }
        open.put(id, new Trigger(trigger.personId(), trigger.until(), true));
        return trigger.personId();
    }
}
