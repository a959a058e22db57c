package com.nxop.cutover.notifications.level;

import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.WayHome;

/** Degradation of the services, told by the run alone; nobody sets it by hand. */
public enum Degradation {
    NORMAL(0, "normal operation", "nothing"),
    PLANNED(
            1,
            "planned maintenance",
            "flight planning is read-only; flight releases and ACARS messages are queued; pilot briefings come from"
                    + " what was prepared; position reports and audit logs are buffered"),
    EXTENDED(2, "extended maintenance", "all services are read-only or queued; no new operations"),
    EMERGENCY(3, "emergency", "all automated services are down; manual workarounds are in force");

    private final int number;
    private final String words;
    private final String affected;

    Degradation(int number, String words, String affected) {
        this.number = number;
        this.words = words;
        this.affected = affected;
    }

    /** For people, for example {@code planned maintenance}. */
    public String words() {
        return words;
    }

    /** What does not work as usual, in the words of the business. */
    public String affected() {
        return affected;
    }

    /** 0 to 3. */
    public int number() {
        return number;
    }

    public static Degradation numbered(int number) {
        return java.util.List.of(values()).stream()
                .filter(one -> one.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no level " + number));
    }

    /** What a run means for the services. An unfinished change is never called normal, whoever ended the run. */
    public static Degradation of(Run run) {
        boolean touched = run.standing().startedAt().isPresent() && run.head().reach() == Reach.LIVE;
        if (!touched) {
            return NORMAL;
        }
        if (run.ended()) {
            return afterEnd(run);
        }
        if (run.standing().wayBack().isEmpty()) {
            return PLANNED;
        }
        return run.stuckSteps().findAny().isPresent() ? EMERGENCY : EXTENDED;
    }

    private static Degradation afterEnd(Run run) {
        return switch (run.state()) {
            case FAILED -> EMERGENCY;
            case CANCELED -> WayHome.acted(run).isEmpty() ? NORMAL : leftChanged(run);
            default -> NORMAL;
        };
    }

    private static Degradation leftChanged(Run run) {
        return run.standing().wayBack().isPresent() ? EMERGENCY : EXTENDED;
    }
}
