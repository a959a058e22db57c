package com.nxop.cutover.bot.web.sheet;

import com.nxop.cutover.bot.card.Story;
import com.nxop.cutover.orchestration.journal.Recorded;
import java.time.Instant;
import java.util.List;

/**
 * An entry of the journal.
 *
 * @param kind of the event
 * @param text the event as a sentence
 */
public record EntrySheet(
        String run, long number, Instant at, String actor, String kind, String text, String previous, String hash) {

    /**
     * A page of the journal.
     *
     * @param chain whether the journal is whole, in words
     * @param next pass it as {@code after} for the next page; the same as before when there is none
     */
    public record Page(String run, boolean intact, String chain, List<EntrySheet> entries, long next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    public static EntrySheet of(Recorded entry) {
        return new EntrySheet(
                entry.run(),
                entry.number(),
                entry.at(),
                entry.actor(),
                entry.event().getClass().getSimpleName(),
                Story.of(entry.event()),
                entry.previous(),
                entry.hash());
    }
}
