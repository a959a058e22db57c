package com.nxop.cutover.orchestration.action.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.Steps;
import org.junit.jupiter.api.Test;

class CalendarPeakTest {

    private static final Steps PEAKS = Steps.with("hours", "06:00-09:00,17:00-20:00", "zone", "UTC", "length", "48m");

    private final CalendarPeak peak = new CalendarPeak();

    @Test
    void theWholeRunStaysOutOfThePeak() {
        assertThat(at(PEAKS, "2026-03-14T05:12:00Z")).isEqualTo(State.MET);
        assertThat(at(PEAKS, "2026-03-14T05:12:01Z")).isEqualTo(State.NOT_YET);
        assertThat(at(PEAKS, "2026-03-14T08:59:59Z")).isEqualTo(State.NOT_YET);
        assertThat(at(PEAKS, "2026-03-14T09:00:00Z")).isEqualTo(State.MET);
    }

    @Test
    void aPeakInTheWayNamesTheNextStart() {
        Observation seen = peak.observe(PEAKS.at("2026-03-14T05:30:00Z").context());
        assertThat(seen.summary())
                .isEqualTo("A run of up to 48 m 0 s would meet the peak Sat 06:00 UTC to Sat 09:00 UTC. "
                        + "Start at Sat 09:00 UTC or later.");
    }

    @Test
    void aPeakOverMidnightAlsoCountsInTheMorning() {
        Steps late = PEAKS.and("hours", "22:00-01:00");
        assertThat(at(late, "2026-03-14T00:30:00Z")).isEqualTo(State.NOT_YET);
        assertThat(at(late, "2026-03-14T21:30:00Z")).isEqualTo(State.NOT_YET);
        assertThat(at(late, "2026-03-14T01:00:00Z")).isEqualTo(State.MET);
    }

    @Test
    void aPeakOnTheNextDayIsFound() {
        assertThat(at(PEAKS.and("hours", "00:00-01:00"), "2026-03-14T23:30:00Z"))
                .isEqualTo(State.NOT_YET);
    }

    /** 06:00 in New York is 10:00 UTC after the clocks went forward, and 11:00 UTC before. */
    @Test
    void peaksFollowTheLocalClock() {
        Steps local = PEAKS.and("zone", "America/New_York");
        assertThat(at(local, "2026-03-07T10:05:00Z")).isEqualTo(State.MET);
        assertThat(at(local, "2026-03-08T10:05:00Z")).isEqualTo(State.NOT_YET);
    }

    @Test
    void aRunLongerThanEveryGapNeverFits() {
        Observation seen = peak.observe(PEAKS.and("length", "24h").context());
        assertThat(seen.state()).isEqualTo(State.NOT_YET);
        assertThat(seen.summary()).endsWith("No time of day is free for so long a run.");
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        assertThat(at(PEAKS.and("hours", "6 to 9"), "2026-03-14T05:00:00Z")).isEqualTo(State.UNKNOWN);
        assertThat(at(PEAKS.and("zone", "nowhere"), "2026-03-14T05:00:00Z")).isEqualTo(State.UNKNOWN);
    }

    private State at(Steps step, String instant) {
        return peak.observe(step.at(instant).context()).state();
    }
}
