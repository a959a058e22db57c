package com.nxop.cutover.orchestration.action.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.Steps;
import org.junit.jupiter.api.Test;

class CalendarWindowTest {

    private static final Steps NIGHT =
            Steps.with("days", "SATURDAY,Sun", "from", "02:00", "to", "04:00", "zone", "UTC");

    private final CalendarWindow window = new CalendarWindow();

    @Test
    void theStartIsInsideAndTheEndIsNot() {
        assertThat(at(NIGHT, "2026-03-14T01:59:59Z")).isEqualTo(State.NOT_YET);
        assertThat(at(NIGHT, "2026-03-14T02:00:00Z")).isEqualTo(State.MET);
        assertThat(at(NIGHT, "2026-03-14T03:59:59Z")).isEqualTo(State.MET);
        assertThat(at(NIGHT, "2026-03-14T04:00:00Z")).isEqualTo(State.NOT_YET);
        assertThat(at(NIGHT, "2026-03-16T02:00:00Z")).isEqualTo(State.NOT_YET);
    }

    @Test
    void aShutWindowSaysWhenItOpens() {
        Observation seen = window.observe(NIGHT.at("2026-03-14T04:00:00Z").context());
        assertThat(seen.summary()).isEqualTo("The window is shut; it opens Sun 15 Mar 02:00 UTC, in 22 h 0 m");
    }

    @Test
    void aWindowOverMidnightBelongsToTheDayItStarts() {
        Steps late = NIGHT.and("days", "SAT").and("from", "22:00").and("to", "02:00");
        assertThat(at(late, "2026-03-14T23:00:00Z")).isEqualTo(State.MET);
        assertThat(at(late, "2026-03-15T01:00:00Z")).isEqualTo(State.MET);
        assertThat(at(late, "2026-03-14T01:00:00Z")).isEqualTo(State.NOT_YET);
    }

    /** New York skips 02:00 to 03:00 on 8 March 2026; the hour after that is 07:00 UTC. */
    @Test
    void aSkippedHourDoesNotOpenTheWindowTwice() {
        Steps spring =
                NIGHT.and("days", "SUN").and("from", "01:00").and("to", "03:00").and("zone", "America/New_York");
        assertThat(at(spring, "2026-03-08T05:59:00Z")).isEqualTo(State.NOT_YET);
        assertThat(at(spring, "2026-03-08T06:00:00Z")).isEqualTo(State.MET);
        assertThat(at(spring, "2026-03-08T06:59:59Z")).isEqualTo(State.MET);
        assertThat(at(spring, "2026-03-08T07:00:00Z")).isEqualTo(State.NOT_YET);
    }

    /** New York repeats 01:00 to 02:00 on 1 November 2026; the window from 00:00 to 03:00 then lasts four hours. */
    @Test
    void aRepeatedHourIsInsideBothTimes() {
        Steps autumn =
                NIGHT.and("days", "SUN").and("from", "00:00").and("to", "03:00").and("zone", "America/New_York");
        assertThat(at(autumn, "2026-11-01T05:30:00Z")).isEqualTo(State.MET);
        assertThat(at(autumn, "2026-11-01T06:30:00Z")).isEqualTo(State.MET);
        assertThat(at(autumn, "2026-11-01T07:59:59Z")).isEqualTo(State.MET);
        assertThat(at(autumn, "2026-11-01T08:00:00Z")).isEqualTo(State.NOT_YET);
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        assertThat(at(NIGHT.and("zone", "Mars"), "2026-03-14T02:00:00Z")).isEqualTo(State.UNKNOWN);
        assertThat(at(NIGHT.and("from", "two"), "2026-03-14T02:00:00Z")).isEqualTo(State.UNKNOWN);
        assertThat(window.observe(NIGHT.and("days", "Funday").context()).summary())
                .contains("'Funday' is not a day of the week");
    }

    private State at(Steps step, String instant) {
        return window.observe(step.at(instant).context()).state();
    }
}
