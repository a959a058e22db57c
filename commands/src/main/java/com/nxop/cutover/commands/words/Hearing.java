package com.nxop.cutover.commands.words;

import com.nxop.cutover.commands.words.Order.Hear;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code notify me direct} and {@code notify quiet 22:00-06:00 Europe/Berlin}. */
final class Hearing {

    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}:\\d{2})-(\\d{1,2}:\\d{2})");

    private Hearing() {}

    static Order read(Arguments given) {
        return given.word(0).equals("me") ? me(given) : quiet(given);
    }

    private static Order me(Arguments given) {
        return switch (given.word(1)) {
            case "" -> new Hear(new Hear.AsItIs());
            case "thread" -> new Hear(new Hear.Way(false));
            case "direct" -> new Hear(new Hear.Way(true));
            default ->
                given.wrong(
                        "You can hear of things in the thread or direct, not '" + Text.plain(given.typed(1)) + "'.");
        };
    }

    private static Order quiet(Arguments given) {
        if (given.word(1).equals("off")) {
            return new Hear(new Hear.NeverQuiet());
        }
        Matcher hours = HOURS.matcher(given.word(1));
        if (!hours.matches() || given.typed(2).isBlank()) {
            return given.missing("hours and a zone, such as 22:00-06:00 Europe/Berlin, or off");
        }
        try {
            LocalTime from = time(hours.group(1));
            LocalTime until = time(hours.group(2));
            return from.equals(until)
                    ? given.wrong(
                            "Quiet hours from " + from + " to " + until + " would be none or all; write another end.")
                    : new Hear(new Hear.Quiet(from, until, zone(given.typed(2))));
        } catch (DateTimeException wrong) {
            return given.wrong("'" + Text.plain(given.rest(1))
                    + "' are no hours with a zone; write them like 22:00-06:00 Europe/Berlin.");
        }
    }

    private static LocalTime time(String typed) {
        return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
    }

    private static ZoneId zone(String typed) {
        return Optional.of(typed)
                .filter(name -> !name.equalsIgnoreCase("utc"))
                .map(ZoneId::of)
                .orElse(ZoneId.of("UTC"));
    }
}
