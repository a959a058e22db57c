package com.nxop.cutover.notifications.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The window as an entry for calendars (RFC 5545), with its updates and its end (RFC 5546).
 *
 * @param uid stable over all updates
 * @param sequence 0 at first, one more with each change
 * @param start in UTC
 * @param made when this state of the entry was made
 */
public record Invitation(
        Method method,
        String uid,
        int sequence,
        Instant start,
        Instant end,
        Instant made,
        String title,
        String details) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE = 75;

    /** What the entry asks of a calendar. */
    public enum Method {
        REQUEST("CONFIRMED"),
        CANCEL("CANCELLED");

        private final String status;

        Method(String status) {
            this.status = status;
        }
    }

    /** The text, lines ended by CR LF and folded at 75 octets. */
    String ics(String organizer, String attendee) {
        StringBuilder text = new StringBuilder();
        List.of(
                        "BEGIN:VCALENDAR",
                        "PRODID:-//NXOP//cutover//EN",
                        "VERSION:2.0",
                        "CALSCALE:GREGORIAN",
                        "METHOD:" + method,
                        "BEGIN:VEVENT",
                        "UID:" + escaped(uid),
                        "SEQUENCE:" + sequence,
                        "DTSTAMP:" + STAMP.format(made),
                        "DTSTART:" + STAMP.format(start),
                        "DTEND:" + STAMP.format(end),
                        "SUMMARY:" + escaped(title),
                        "DESCRIPTION:" + escaped(details),
                        "STATUS:" + method.status,
                        "TRANSP:OPAQUE",
                        "ORGANIZER:mailto:" + organizer,
                        "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:" + attendee)
                .forEach(line -> fold(line, text));
        if (method == Method.REQUEST) {
            List.of(
                            "BEGIN:VALARM",
                            "ACTION:DISPLAY",
                            "DESCRIPTION:" + escaped(title),
                            "TRIGGER;RELATED=START:-PT1H",
                            "END:VALARM")
                    .forEach(line -> fold(line, text));
        }
        List.of("END:VEVENT", "END:VCALENDAR").forEach(line -> fold(line, text));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private static void fold(String line, StringBuilder into) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String one = Character.toString(line.codePointAt(at));
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                into.append("\r\n ");
                octets = 1;
            }
            into.append(one);
            octets += size;
            at += one.length();
        }
        into.append("\r\n");
    }
}
