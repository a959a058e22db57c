package com.nxop.cutover.orchestration.action;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes durations the way people do: {@code 30s}, {@code 3m30s}, {@code 24h}, {@code 7d}. */
public final class Durations {

    private static final Pattern SHORT = Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");

    private Durations() {}

    /** @throws IllegalArgumentException when the text is neither short form nor ISO-8601 */
    public static Duration parse(String text) {
        String trimmed = text.trim().toLowerCase(Locale.ROOT).replace(" ", "");
        Matcher parts = SHORT.matcher(trimmed);
        if (!trimmed.isEmpty() && parts.matches()) {
            return Duration.ofDays(part(parts, 1))
                    .plusHours(part(parts, 2))
                    .plusMinutes(part(parts, 3))
                    .plusSeconds(part(parts, 4));
        }
        try {
            return Duration.parse(text.trim());
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a duration; write it like 30s, 2m, 3m30s, 24h or 7d", wrong);
        }
    }

    /** For example {@code 3 m 40 s}; whole seconds. */
    public static String say(Duration duration) {
        long seconds = Math.abs(duration.toSeconds());
        String sign = duration.isNegative() ? "-" : "";
        if (seconds < 60) {
            return sign + seconds + " s";
        }
        if (seconds < 3600) {
            return sign + seconds / 60 + " m " + seconds % 60 + " s";
        }
        return sign + seconds / 3600 + " h " + seconds % 3600 / 60 + " m";
    }

    private static long part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
