package com.nxop.cutover.notifications.status.page;

import java.time.Instant;
import java.util.Locale;

/**
 * A turn of events that the public is told of.
 *
 * @param stage stages completed so far, for {@link Kind#STAGE}
 * @param stages stages in all
 */
record Moment(Instant at, Kind kind, Level level, int stage, int stages) {

    /** What is told; the sentences are in the word list. */
    enum Kind {
        BEGUN,
        STAGE,
        DELAYED,
        PAUSED,
        RESUMED,
        RESTORING,
        EMERGENCY,
        /** Declared by hand, like the next. */
        LIMITED,
        UNAVAILABLE,
        /** As planned again. */
        EASED,
        COMPLETED,
        RESTORED,
        STOPPED,
        STOPPED_HALFWAY,
        FAILED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nothing comes after it. */
        boolean last() {
            return switch (this) {
                case COMPLETED, RESTORED, STOPPED, STOPPED_HALFWAY, FAILED -> true;
                default -> false;
            };
        }
    }
}
