package com.nxop.cutover.orchestration.action.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.Steps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The days around each change of the clocks, in every zone that changes them. */
class EveryZoneTest {

    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(400));
    private static final LocalTime PEAK = LocalTime.of(12, 0);
    private static final LocalTime OVER = LocalTime.of(15, 0);

    @Test
    void aWindowOfAllHoursIsNeverShut() {
        each((zone, at) -> {
            Steps always = Steps.with(
                    "days", "MON,TUE,WED,THU,FRI,SAT,SUN", "from", "00:00", "to", "24:00", "zone", "" + zone);
            assertThat(state(new CalendarWindow(), always, at))
                    .as(at + " " + zone)
                    .isEqualTo(State.MET);
        });
    }

    @Test
    void aPeakIsMetByTheLocalClockOnTheDayOfTheChangeToo() {
        each((zone, at) -> {
            Steps noon = Steps.with("hours", "12:00-15:00", "length", "10m", "zone", "" + zone);
            LocalTime begins = at.atZone(zone).toLocalTime();
            LocalTime ends = at.plus(Duration.ofMinutes(10)).atZone(zone).toLocalTime();
            boolean meets = ends.isAfter(PEAK) && begins.isBefore(OVER);
            assertThat(state(new CalendarPeak(), noon, at))
                    .as(at + " " + zone)
                    .isEqualTo(meets ? State.NOT_YET : State.MET);
        });
    }

    private static State state(Action action, Steps steps, Instant at) {
        return action.observe(steps.at("" + at).context()).state();
    }

    /** Every half hour of the day and a half before and after. */
    private static void each(java.util.function.BiConsumer<ZoneId, Instant> judge) {
        int changes = 0;
        for (ZoneId zone : zones()) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
            while (change != null && change.getInstant().isBefore(TO)) {
                changes++;
                for (int half = -36; half <= 72; half++) {
                    judge.accept(zone, change.getInstant().plus(Duration.ofMinutes(30L * half)));
                }
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        assertThat(changes).isGreaterThan(50);
    }

    /** One for each set of rules. */
    private static List<ZoneId> zones() {
        List<ZoneId> all = new ArrayList<>();
        ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .filter(zone -> zone.getRules().nextTransition(FROM) != null)
                .filter(zone -> all.stream().noneMatch(known -> known.getRules().equals(zone.getRules())))
                .forEach(all::add);
        return all;
    }
}
