package com.nxop.cutover.commands.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code --at 2026-12-01 03:00 UTC} among other words. A time without a zone means something else to everybody. */
final class Moments {

    private static final Pattern AT = Pattern.compile("--?at");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T](\\d{1,2}:\\d{2}) ?(\\S*)(?: (.*))?");

    private Moments() {}

    static boolean in(Arguments given) {
        return given.words().stream().anyMatch(word -> flag(word));
    }

    private static boolean flag(String word) {
        return AT.matcher(word.toLowerCase(Locale.ROOT).replaceFirst("=.*", "")).matches();
    }

    static Order read(Arguments given) {
        int at = 0;
        while (!flag(given.typed(at))) {
            at++;
        }
        List<String> rest =
                new ArrayList<>(given.words().subList(at, given.words().size()));
        rest.set(0, rest.get(0).contains("=") ? rest.get(0).replaceFirst(".*?=", "") : "");
        Matcher time = TIME.matcher(String.join(" ", rest).strip().replaceAll("[\"“”]", ""));
        if (!time.matches()) {
            return given.missing("a time after --at, such as 2026-12-01 03:00 UTC");
        }
        List<String> others = new ArrayList<>(given.words().subList(0, at));
        Optional.ofNullable(time.group(4)).ifPresent(more -> others.addAll(List.of(more.split(" ", -1))));
        Optional<LocalDateTime> day = day(time);
        Optional<ZoneId> zone = zone(time.group(3));
        if (day.isEmpty() || zone.isEmpty()) {
            return given.wrong("'" + Text.plain(time.group())
                    + "' is no time with a zone; write it like 2026-12-01 03:00 UTC or"
                    + " 2026-12-01 03:00 America/Chicago.");
        }
        List<ZoneOffset> offsets = zone.get().getRules().getValidOffsets(day.get());
        if (offsets.size() != 1) {
            return given.wrong(unclear(day.get(), zone.get(), offsets));
        }
        Instant start = day.get().toInstant(offsets.get(0));
        return Terms.read(new Arguments(given.command(), others), terms -> new Order.Schedule(start, terms));
    }

    /** An hour that the clocks skip or repeat names no moment; nobody is to be surprised by which one was taken. */
    private static String unclear(LocalDateTime day, ZoneId zone, List<ZoneOffset> offsets) {
        String shown = day.toString().replace('T', ' ');
        if (offsets.isEmpty()) {
            ZoneOffsetTransition skip = zone.getRules().getTransition(day);
            return shown + " does not exist in " + zone + ", where the clocks go from "
                    + skip.getDateTimeBefore().toLocalTime() + " to "
                    + skip.getDateTimeAfter().toLocalTime() + "; say another time.";
        }
        return shown + " comes twice in " + zone + "; say which one: " + shown + " " + offsets.get(0) + " or " + shown
                + " " + offsets.get(1) + ".";
    }

    private static Optional<LocalDateTime> day(Matcher time) {
        try {
            String hour = time.group(2).length() == 4 ? "0" + time.group(2) : time.group(2);
            return Optional.of(LocalDateTime.parse(time.group(1) + "T" + hour));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            boolean utc = name.equalsIgnoreCase("z") || name.equalsIgnoreCase("utc");
            return Optional.of(ZoneId.of(utc ? "UTC" : name));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
