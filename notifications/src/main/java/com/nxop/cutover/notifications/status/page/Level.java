package com.nxop.cutover.notifications.status.page;

import com.nxop.cutover.orchestration.run.Degradation;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import java.util.Locale;

/** How much of the service there is, as the public is told. Only {@link #NORMAL} is ever called operational. */
public enum Level {
    NORMAL(0, "green", "none", "operational"),
    /** A dry run is open: nothing outside is changed, and the page says so. */
    EXERCISE(0, "yellow", "maintenance", "operational"),
    MAINTENANCE(1, "yellow", "maintenance", "under_maintenance"),
    EXTENDED(2, "yellow", "major", "partial_outage"),
    EMERGENCY(3, "red", "critical", "major_outage");

    private final int number;
    private final String colour;
    private final String indicator;
    private final String component;

    Level(int number, String colour, String indicator, String component) {
        this.number = number;
        this.colour = colour;
        this.indicator = indicator;
        this.component = component;
    }

    /** What a run means for the public. */
    public static Level of(Run run) {
        boolean exercise = run.standing().startedAt().isPresent() && run.head().reach() == Reach.DRY_RUN;
        if (exercise) {
            return run.ended() ? NORMAL : EXERCISE;
        }
        return numbered(Degradation.of(run).number());
    }

    /** By the degradation level of a run that changes something. */
    static Level numbered(int number) {
        return switch (Degradation.numbered(number)) {
            case NORMAL -> NORMAL;
            case PLANNED -> MAINTENANCE;
            case EXTENDED -> EXTENDED;
            case EMERGENCY -> EMERGENCY;
        };
    }

    /** Degradation level, 0 to 3. */
    public int number() {
        return number;
    }

    public String colour() {
        return colour;
    }

    /** Statuspage's word for the whole. */
    public String indicator() {
        return indicator;
    }

    /** Statuspage's word for each service. */
    public String component() {
        return component;
    }

    /** Name in the word list, for example {@code maintenance}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
