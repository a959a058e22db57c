package com.nxop.cutover.bot.web.sheet;

import com.nxop.cutover.bot.card.Story;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of the journal.
 *
 * @param kind of the event
 * @param text the event as a sentence
 */
public record EntrySheet(
        String run,
        long number,
        Instant at,
        String actor,
        String actorName,
        String kind,
        String text,
        String previous,
        String hash) {

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

    /** Names of the people of a run, by their ids. */
    public static Map<String, String> names(Run run) {
        Map<String, String> names = new HashMap<>();
        run.roster().holders().values().forEach(people -> people.forEach(one -> names.put(one.id(), one.name())));
        names.put(run.head().preparedBy().id(), run.head().preparedBy().name());
        names.put(Person.ENGINE.id(), Person.ENGINE.name());
        return names;
    }

    public static EntrySheet of(Recorded entry, Map<String, String> names) {
        return new EntrySheet(
                entry.run(),
                entry.number(),
                entry.at(),
                entry.actor(),
                names.getOrDefault(entry.actor(), entry.actor()),
                entry.event().getClass().getSimpleName(),
                Story.of(entry.event()),
                entry.previous(),
                entry.hash());
    }
}
