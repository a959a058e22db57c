package com.nxop.cutover.notifications.pager;

import java.time.Instant;

/** Something for PagerDuty. */
public sealed interface PageEvent {

    /** Opens an incident, or adds to the one with the same key. */
    record Trigger(String dedupKey, String summary, Severity severity, String component, Instant at)
            implements PageEvent {}

    /** Somebody looks after it. */
    record Acknowledge(String dedupKey) implements PageEvent {}

    /** It is settled. */
    record Resolve(String dedupKey) implements PageEvent {}

    /** Something was changed on purpose; shown beside incidents, wakes nobody. */
    record Change(String summary, Instant at) implements PageEvent {}

    /** How bad. */
    enum Severity {
        CRITICAL,
        ERROR,
        WARNING,
        INFO
    }
}
