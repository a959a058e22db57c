package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.orchestration.plan.Notice;
import java.time.Instant;
import java.util.List;

/**
 * A notice that has a time.
 *
 * @param key what makes it once within the run
 * @param at when it is due
 * @param until when it is not news any more
 * @param to audience ids
 */
public record Appointment(String key, Notice notice, Instant at, Instant until, List<String> to) {

    public Appointment {
        to = List.copyOf(to);
    }

    boolean over(Instant now) {
        return !now.isBefore(until);
    }
}
