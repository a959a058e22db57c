package com.nxop.cutover.orchestration.action.calendar;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.calendar.DailySpan.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code calendar.window}: now lies in the planned window. A window over midnight belongs to the day it starts on. */
public final class CalendarWindow implements Action {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE dd MMM HH:mm zzz", Locale.ENGLISH);

    @Override
    public ActionType type() {
        return Catalogue.CALENDAR_WINDOW;
    }

    @Override
    public Observation observe(StepContext context) {
        try {
            return judge(context.with(), context.now());
        } catch (DateTimeException wrong) {
            return Observation.unknown(
                    "The window cannot be read: " + wrong.getMessage() + ". Correct the step's settings in the plan.");
        }
    }

    @Override
    public ActResult act(StepContext context) {
        return ActResult.refused("The calendar can only be read; nothing was done.");
    }

    private static Observation judge(Settings with, Instant now) {
        ZoneId zone = ZoneId.of(with.text("zone"));
        List<Span> spans = spans(with, now, zone).toList();
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("now", SHOWN.format(now.atZone(zone)));
        shown.put("window", String.join(" ", with.list("days")) + " " + with.text("from") + "-" + with.text("to"));
        Optional<Span> open = spans.stream().filter(span -> span.holds(now)).findFirst();
        if (open.isPresent()) {
            Duration left = Duration.between(now, open.get().to());
            return Observation.met("The window is open for another " + Durations.say(left), shown);
        }
        return spans.stream()
                .map(Span::from)
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .map(next -> Observation.notYet(
                        "The window is shut; it opens " + SHOWN.format(next.atZone(zone)) + ", in "
                                + Durations.say(Duration.between(now, next)),
                        shown))
                .orElseGet(() -> Observation.failed("The window never opens. Correct its days and hours.", shown));
    }

    /** Yesterday's window may still be open; the next one is at most a week away. */
    private static Stream<Span> spans(Settings with, Instant now, ZoneId zone) {
        Set<DayOfWeek> days =
                with.list("days").stream().map(CalendarWindow::day).collect(Collectors.toSet());
        DailySpan hours = new DailySpan(DailySpan.time(with.text("from")), DailySpan.time(with.text("to")));
        LocalDate today = now.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(-1, 8)
                .mapToObj(today::plusDays)
                .filter(date -> days.contains(date.getDayOfWeek()))
                .map(date -> hours.on(date, zone));
    }

    private static DayOfWeek day(String text) {
        String start = text.toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> start.length() >= 3 && day.name().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("'" + text + "' is not a day of the week"));
    }
}
