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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code calendar.peak}: a run that starts now is over before the next peak, even when it takes its longest. */
public final class CalendarPeak implements Action {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE HH:mm zzz", Locale.ENGLISH);
    /** Peaks that follow each other so closely that no run fits between them end the search. */
    private static final int SEARCHED = 32;

    @Override
    public ActionType type() {
        return Catalogue.CALENDAR_PEAK;
    }

    @Override
    public Observation observe(StepContext context) {
        try {
            return judge(context.with(), context.now());
        } catch (DateTimeException wrong) {
            return Observation.unknown("The peak hours cannot be read: " + wrong.getMessage()
                    + ". Correct the step's settings in the plan.");
        }
    }

    @Override
    public ActResult act(StepContext context) {
        return ActResult.refused("The calendar can only be read; nothing was done.");
    }

    private static Observation judge(Settings with, Instant now) {
        ZoneId zone = ZoneId.of(with.text("zone"));
        Duration length = with.duration("length");
        List<DailySpan> hours =
                with.list("hours").stream().map(DailySpan::parse).toList();
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("now", SHOWN.format(now.atZone(zone)));
        shown.put("over at the latest", SHOWN.format(now.plus(length).atZone(zone)));
        shown.put("peak hours", String.join(", ", with.list("hours")) + " " + zone);
        Optional<Span> hit = peak(new Span(now, now.plus(length)), hours, zone);
        return hit.isEmpty()
                ? Observation.met("The run stays out of peak hours", shown)
                : Observation.notYet(
                        "A run of up to " + Durations.say(length) + " would meet the peak "
                                + SHOWN.format(hit.get().from().atZone(zone)) + " to "
                                + SHOWN.format(hit.get().to().atZone(zone)) + ". "
                                + advice(hit.get(), length, hours, zone),
                        shown);
    }

    private static String advice(Span hit, Duration length, List<DailySpan> hours, ZoneId zone) {
        Instant start = hit.to();
        for (int tried = 0; tried < SEARCHED; tried++) {
            Optional<Span> next = peak(new Span(start, start.plus(length)), hours, zone);
            if (next.isEmpty()) {
                return "Start at " + SHOWN.format(start.atZone(zone)) + " or later.";
            }
            start = next.get().to();
        }
        return "No time of day is free for so long a run.";
    }

    /** The earliest peak that the run would meet; an instant that only touches one does not count. */
    private static Optional<Span> peak(Span run, List<DailySpan> hours, ZoneId zone) {
        LocalDate first = run.from().atZone(zone).toLocalDate().minusDays(1);
        LocalDate end = run.to().atZone(zone).toLocalDate().plusDays(1);
        return first.datesUntil(end)
                .flatMap(day -> hours.stream().map(span -> span.on(day, zone)))
                .filter(span -> span.overlaps(run))
                .min(Comparator.comparing(Span::from));
    }
}
