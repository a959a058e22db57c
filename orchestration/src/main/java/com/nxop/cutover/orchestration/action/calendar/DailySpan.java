package com.nxop.cutover.orchestration.action.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours that come back each day in local time, start included, end excluded. An end at or before the start lies on the
 * next day.
 */
record DailySpan(LocalTime from, LocalTime to) {

    /** @throws DateTimeException when it is not written like {@code 06:00-09:00} */
    static DailySpan parse(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new DateTimeException("'" + text + "' is not written like 06:00-09:00");
        }
        return new DailySpan(time(ends[0]), time(ends[1]));
    }

    /** {@code 24:00} is the end of the day. */
    static LocalTime time(String text) {
        String trimmed = text.trim();
        return trimmed.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(trimmed);
    }

    /** The zone's rules move an hour that the clocks skip, so both ends are instants before they are compared. */
    Span on(LocalDate day, ZoneId zone) {
        LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
        return new Span(
                day.atTime(from).atZone(zone).toInstant(),
                last.atTime(to).atZone(zone).toInstant());
    }

    /** From an instant, included, to an instant, excluded. */
    record Span(Instant from, Instant to) {

        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }

        boolean overlaps(Span other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }
}
