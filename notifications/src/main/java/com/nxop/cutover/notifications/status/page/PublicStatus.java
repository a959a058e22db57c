package com.nxop.cutover.notifications.status.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything the public is told, and nothing else: what is not a component of this record cannot appear on the page.
 * All text comes from the word list, none from a run.
 *
 * @param label set where this is not the real world; else empty
 * @param text what the level means, in a few sentences
 * @param expected likely end; empty when nobody can say or nothing is under way
 * @param checkedAt when the situation was last stated, at least every five minutes while something is under way
 * @param nextUpdate when it will be stated again; empty when nothing is under way
 * @param asOf when this was read from the journal
 * @param works planned maintenance, the newest first
 */
public record PublicStatus(
        String label,
        Level level,
        String title,
        String text,
        List<Affected> services,
        Optional<Instant> expected,
        Instant checkedAt,
        Optional<Instant> nextUpdate,
        Instant asOf,
        String hotline,
        List<Work> works) {

    /** Older than this, nobody is told any more that all is well. */
    public static final Duration OLDEST = Duration.ofMinutes(10);

    public PublicStatus {
        services = List.copyOf(services);
        works = List.copyOf(works);
    }

    /** A service, and what the present level means for it. */
    public record Affected(String id, String name, String about, String effect) {}

    /**
     * One maintenance as the public sees it.
     *
     * @param turnedAt when it became more than a maintenance
     * @param updates the newest first
     */
    public record Work(
            String id,
            String title,
            Instant begunAt,
            Optional<Instant> endedAt,
            Optional<Instant> turnedAt,
            Level level,
            List<Update> updates) {

        public Work {
            updates = List.copyOf(updates);
        }

        public boolean open() {
            return endedAt.isEmpty();
        }
    }

    /** One sentence of the history. */
    public record Update(String id, Instant at, Level level, String title, String text) {}

    /** Whether this is too old to be believed. */
    public boolean outdated(Instant now) {
        return Duration.between(asOf, now).compareTo(OLDEST) > 0;
    }
}
