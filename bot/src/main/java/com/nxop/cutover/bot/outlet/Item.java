package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.bot.card.NewsCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing waiting to leave.
 *
 * @param since when the first of what was merged into it came
 * @param notBefore after trouble
 * @param doubtful true when it may have arrived although no answer came
 */
record Item(
        String key,
        Outgoing latest,
        List<String> lines,
        Priority priority,
        Instant since,
        Instant notBefore,
        int attempts,
        boolean doubtful) {

    private static final int MOST_LINES = 20;

    Item {
        lines = List.copyOf(lines);
    }

    static Item of(Outgoing outgoing, Instant now) {
        List<String> lines = outgoing instanceof Outgoing.Line line ? List.of(line.text()) : List.of();
        return new Item(outgoing.key(), outgoing, lines, outgoing.priority(), now, now, 0, false);
    }

    /** The newer one wins; lines add up; urgency and waiting time are kept. */
    Item merged(Outgoing newer) {
        if (newer instanceof Outgoing.Line line) {
            List<String> all = new ArrayList<>(lines);
            all.add(line.text());
            List<String> kept = all.subList(Math.max(0, all.size() - MOST_LINES), all.size());
            return new Item(key, newer, kept, priority, since, notBefore, attempts, doubtful);
        }
        Outgoing.Show show = (Outgoing.Show) newer;
        boolean posts = latest instanceof Outgoing.Show old && old.absent() == Outgoing.Absent.POST;
        Outgoing.Show next = posts
                ? new Outgoing.Show(show.subject(), show.card(), show.priority(), show.life(), Outgoing.Absent.POST)
                : show;
        return new Item(key, next, lines, priority.moreUrgent(newer.priority()), since, notBefore, attempts, doubtful);
    }

    /** Came back and finds a newer one in its place. */
    Item followedBy(Item newer) {
        if (newer.latest() instanceof Outgoing.Show) {
            return merged(newer.latest());
        }
        List<String> all = new ArrayList<>(lines);
        all.addAll(newer.lines());
        List<String> kept = all.subList(Math.max(0, all.size() - MOST_LINES), all.size());
        return new Item(key, newer.latest(), kept, priority, since, notBefore, attempts, doubtful);
    }

    Item later(Instant when, boolean unsure) {
        return new Item(key, latest, lines, priority, since, when, attempts + 1, doubtful || unsure);
    }

    /** As it is, but not before. */
    Item waiting(Instant when) {
        return new Item(key, latest, lines, priority, since, when, attempts, doubtful);
    }

    Item plain(Card card) {
        Outgoing.Show show = (Outgoing.Show) latest;
        return new Item(
                key,
                new Outgoing.Show(show.subject(), card, show.priority(), show.life(), show.absent()),
                lines,
                priority,
                since,
                notBefore,
                attempts + 1,
                doubtful);
    }

    Instant dueBy() {
        return since.plus(priority.patience());
    }

    boolean stale(Instant now) {
        return now.isAfter(since.plus(latest.life()));
    }

    Card card(Instant now) {
        return latest instanceof Outgoing.Show show
                ? show.card()
                : NewsCard.detail("detail-" + now.toEpochMilli(), lines);
    }
}
