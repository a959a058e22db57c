package com.nxop.cutover.bot.outlet;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits for one channel. One call is under way at a time. Safe for use by many threads. */
final class ChannelQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelQueue.class);
    private static final int MOST = 300;

    private final Flow flow;
    private final Map<String, Item> waiting = new LinkedHashMap<>();
    private final Map<String, Instant> edited = new LinkedHashMap<>();
    /** Slack counts posts and edits apart; so an edit never delays a question. */
    private final Map<Lane, Flow.Allowance> allowances = new EnumMap<>(Lane.class);

    private final Predicate<Item> edits;
    private Instant closedUntil;
    private boolean busy;

    private enum Lane {
        POSTS,
        EDITS
    }

    /** @param edits tells whether an item changes a message that is already there */
    ChannelQueue(Flow flow, Predicate<Item> edits, Instant now) {
        this.flow = flow;
        this.edits = edits;
        for (Lane lane : Lane.values()) {
            allowances.put(lane, new Flow.Allowance(flow.burst(), now));
        }
        this.closedUntil = now;
    }

    synchronized void add(Outgoing outgoing, Instant now) {
        Item known = waiting.get(outgoing.key());
        waiting.put(outgoing.key(), known == null ? Item.of(outgoing, now) : known.merged(outgoing));
        if (waiting.size() > MOST) {
            waiting.values().stream().max(Comparator.comparing(Item::dueBy)).ifPresent(least -> {
                LOG.warn("More than {} messages wait for Slack; the least urgent, {}, is left out", MOST, least.key());
                waiting.remove(least.key());
            });
        }
    }

    /** Leaves out what waits under such a key; what is under way is not stopped. */
    synchronized void withdraw(String prefix) {
        waiting.keySet().removeIf(key -> key.startsWith(prefix));
    }

    /** Takes the next one out; the caller must say {@link #done} afterwards. */
    synchronized Optional<Item> take(Instant now) {
        waiting.values().removeIf(item -> item.stale(now));
        allowances.replaceAll((lane, left) -> left.at(now, flow));
        if (busy || now.isBefore(closedUntil)) {
            return Optional.empty();
        }
        Optional<Item> next = waiting.values().stream()
                .filter(item -> !now.isBefore(item.notBefore()))
                .filter(item -> !now.isBefore(edited.getOrDefault(item.key(), Instant.MIN)))
                .sorted(Comparator.comparing(Item::dueBy))
                .filter(item -> allowance(item).allows(item.priority(), flow))
                .findFirst();
        next.ifPresent(item -> {
            waiting.remove(item.key());
            allowances.compute(lane(item), (lane, left) -> allowance(item).spend());
            busy = true;
        });
        return next;
    }

    private Lane lane(Item item) {
        return edits.test(item) ? Lane.EDITS : Lane.POSTS;
    }

    private Flow.Allowance allowance(Item item) {
        return Objects.requireNonNull(allowances.get(lane(item)));
    }

    synchronized void done(Item item, Instant now) {
        busy = false;
        edited.values().removeIf(now::isAfter);
        edited.put(item.key(), now.plus(flow.edits()));
    }

    /** Back into the queue, unless a newer one has come in the meantime. */
    synchronized void again(Item item) {
        busy = false;
        Item newer = waiting.get(item.key());
        waiting.put(item.key(), newer == null ? item : item.followedBy(newer));
    }

    /** Lets go of every new message but this one; edits stay, they only ever show the newest. */
    synchronized void shed(Predicate<Item> keeps) {
        waiting.values().removeIf(item -> !edits.test(item) && !keeps.test(item));
    }

    synchronized void close(Instant until) {
        closedUntil = until;
    }

    synchronized int size() {
        return waiting.size() + (busy ? 1 : 0);
    }

    synchronized boolean holds(String key) {
        return waiting.containsKey(key);
    }
}
