package com.nxop.cutover.rehearsal.pager;

import java.time.Instant;
import java.util.Optional;

/**
 * One incident as it stands.
 *
 * @param key the dedup key its events share
 * @param status as PagerDuty writes it: triggered, acknowledged or resolved
 * @param triggers how many trigger events it has had
 * @param acknowledgedBy who acknowledged it last
 */
public record Incident(
        String id,
        String key,
        Event event,
        String status,
        Instant createdAt,
        int triggers,
        Optional<String> acknowledgedBy,
        Instant changedAt) {

    /** What the trigger event told. */
    public record Event(String summary, String severity, String source) {}

    boolean isOpen() {
        return !status.equals("resolved");
    }

    Incident triggeredAgain(Instant at) {
        return new Incident(id, key, event, status, createdAt, triggers + 1, acknowledgedBy, at);
    }

    Incident acknowledged(String person, Instant at) {
        return new Incident(id, key, event, "acknowledged", createdAt, triggers, Optional.of(person), at);
    }

    Incident resolved(Instant at) {
        return new Incident(id, key, event, "resolved", createdAt, triggers, acknowledgedBy, at);
    }
}
