package com.nxop.cutover.notifications.status.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an application shows its users above everything else, while there is something to show.
 *
 * @param level degradation, 0 to 3
 * @param colour green, yellow or red
 * @param show whether there is anything to show
 * @param expected likely end; null when nobody can say
 */
public record Banner(
        int level,
        String colour,
        boolean show,
        String title,
        String text,
        @Nullable Instant expected,
        Instant updatedAt,
        String hotline,
        String page) {

    /** @param url of the status page */
    public static Banner of(PublicStatus status, String url, Instant now) {
        boolean doubtful = status.outdated(now) && status.level() == Level.NORMAL;
        return new Banner(
                status.level().number(),
                doubtful ? "yellow" : status.level().colour(),
                status.level() != Level.NORMAL && status.level() != Level.EXERCISE,
                doubtful ? "State not confirmed" : status.title(),
                doubtful ? "" : status.text(),
                status.expected().orElse(null),
                status.asOf(),
                status.hotline(),
                url);
    }
}
