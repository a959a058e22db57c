package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.status.Tally;
import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.notifications.status.page.Expected;
import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.plan.Communications;
import com.nxop.cutover.orchestration.run.Degradation;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a notice may say, under the names the templates know it by. Nothing a person typed is among it. */
final class Facts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Facts() {}

    static Map<String, String> of(Run run, Instant now) {
        Communications plan = run.plan().communications();
        Degradation level = Degradation.of(run);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("run", run.id());
        facts.put("title", run.plan().title());
        facts.put("time", day(now, ZoneOffset.UTC));
        facts.put("window", run.standing().window().map(set -> window(run, set)).orElse("not planned"));
        facts.put("expected", minutes(run.plan().clocks().attempt()));
        facts.put("status", Words.of(run.state()));
        facts.put("progress", Tally.of(run).say());
        facts.put("elapsed", minutes(run.elapsed(now)));
        facts.put(
                "eta",
                expected(run, now)
                        .map(at -> "about " + HOUR.format(at.atZone(ZoneOffset.UTC)) + " UTC")
                        .orElse("not known yet"));
        facts.put("level", Integer.toString(level.number()));
        facts.put("levelName", level.words());
        facts.put("affected", level.affected());
        facts.put(
                "ended",
                run.standing()
                        .end()
                        .map(Standing.End::at)
                        .map(at -> day(at, ZoneOffset.UTC))
                        .orElse(""));
        facts.put("outcome", run.ended() ? Words.of(run.state()) : "");
        facts.put("statusPage", plan.statusPage());
        facts.put("hotline", plan.hotline());
        facts.put("why", String.join("; ", Continuity.reasons(run, now)));
        facts.put("late", "");
        facts.put("test", "");
        facts.put("acknowledge", "");
        return facts;
    }

    private static Optional<Instant> expected(Run run, Instant now) {
        return run.standing().startedAt().isPresent()
                ? Expected.of(run, now)
                : run.standing()
                        .window()
                        .map(set -> set.start().plus(run.plan().clocks().attempt()));
    }

    /** For example {@code 9 minutes}. */
    private static String minutes(Duration span) {
        long minutes = span.plusSeconds(30).toMinutes();
        return minutes == 1 ? "1 minute" : minutes < 120 ? minutes + " minutes" : Durations.say(span);
    }

    /** In UTC, and in the plan's own zone where that is another. */
    private static String window(Run run, Standing.Window set) {
        Instant end = set.start().plus(run.plan().clocks().attempt());
        ZoneId zone = run.plan().zone();
        String utc = day(set.start(), ZoneOffset.UTC).replace(" UTC", "") + " to "
                + HOUR.format(end.atZone(ZoneOffset.UTC)) + " UTC";
        Optional<String> own = Optional.of(zone)
                .filter(one -> !one.getRules().equals(ZoneOffset.UTC.getRules()))
                .map(one -> " (" + day(set.start(), one) + ")");
        return utc + own.orElse("");
    }

    private static String day(Instant at, ZoneId zone) {
        String name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        return DAY.format(at.atZone(zone)) + " " + name;
    }
}
