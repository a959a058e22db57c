package com.nxop.cutover.notifications.hearing;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Hours of the day in which somebody wants to hear of nothing that can wait; they may go over midnight. */
public record Quiet(LocalTime from, LocalTime until, ZoneId zone) {

    public Quiet {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours need a beginning and another end.");
        }
    }

    /** The end is not among them. */
    public boolean covers(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        boolean after = !time.isBefore(from);
        boolean before = time.isBefore(until);
        return from.isBefore(until) ? after && before : after || before;
    }

    /** For example {@code 22:00 to 06:00 Europe/Berlin}. */
    public String say() {
        return from + " to " + until + " " + zone.getId();
    }
}
