package com.nxop.cutover.notifications.status;

import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The same word for the same state, on every outlet. */
public final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private Words() {}

    /** For example {@code 14:32:15 UTC}. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** For example {@code 3 m 40 s} or {@code 10 m}. */
    public static String span(Duration span) {
        return Durations.say(span).replaceAll("(?<= [mh]) 0 [sm]$", "");
    }

    /** For example {@code 1 step} or {@code 3 steps}. */
    public static String count(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    public static String of(RunState state) {
        return switch (state) {
            case PENDING -> "In preparation";
            case IN_PROGRESS -> "In progress";
            case PENDING_APPROVAL -> "Waiting for an approval";
            case PAUSED_BY_FAILED_STEP -> "Stopped at a failed step";
            case PAUSED_BY_OPERATOR -> "Held";
            case ROLLING_BACK -> "Rolling back";
            case COMPLETED -> "Completed";
            case COMPLETED_WITH_EXCEPTIONS -> "Completed with exceptions";
            case ROLLED_BACK -> "Rolled back";
            case CANCELED -> "Canceled";
            case FAILED -> "Failed";
        };
    }

    public static String of(StepProgress.Status status) {
        return switch (status) {
            case NOT_STARTED -> "not started";
            case RUNNING -> "running";
            case COMPLETED -> "done";
            case FAILED -> "failed";
            case UNKNOWN -> "unknown";
            case SKIPPED -> "skipped";
            case CANCELED -> "let go";
        };
    }

    /** For example {@code a, b and c}. */
    public static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return parts.stream().limit(parts.size() - 1L).collect(Collectors.joining(", ")) + " and "
                + parts.get(parts.size() - 1);
    }
}
