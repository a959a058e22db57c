package com.nxop.cutover.orchestration.run;

import java.util.List;
import java.util.Optional;

/** Degradation of the services: what the run makes of it, or more while somebody has said so. */
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
        return List.of(values()).stream()
                .filter(one -> one.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no level " + number));
    }

    /** What holds now: never less than the run requires, and more while a person has declared it. */
    public static Degradation of(Run run) {
        Degradation required = required(run);
        Degradation wanted = byHand(run).orElse(required);
        return wanted.number > required.number ? wanted : required;
    }

    /** Whether it is a person's word, and not the run, that makes it what it is. */
    public static boolean declared(Run run) {
        return of(run) != required(run);
    }

    /** What a person has set and nobody has released; it ends with the run. */
    static Optional<Degradation> byHand(Run run) {
        return run.standing()
                .declared()
                .filter(one -> !run.ended())
                .map(Standing.Declared::level)
                .map(Degradation::numbered);
    }

    /** What a run means for the services. An unfinished change is never called normal, whoever ended the run. */
    public static Degradation required(Run run) {
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
