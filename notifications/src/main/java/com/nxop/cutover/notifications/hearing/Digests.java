package com.nxop.cutover.notifications.hearing;

import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.RunListener;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells people what the plan's table says they are to hear: at once when they have heard nothing for a while, else
 * gathered into one message; nothing in their quiet hours. What must be answered, and pages, do not come this way.
 */
public final class Digests implements RunListener {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    /** A listener that is new hears journals from their beginning; what is so old is no news. */
    private static final Duration OLDEST = Duration.ofDays(1);

    /** So many of them fit into one section of Slack. */
    static final int MOST_LINES = 10;

    private final Cutover cutover;
    private final Items items;
    private final Wishes wishes;
    private final Templates templates;
    private final Optional<Voice> voice;
    private final InstantSource clock;

    /** Where it is kept what people are to hear and how they want it. */
    public record Kept(Items items, Wishes wishes) {}

    /**
     * @param voice empty: there is no chat
     * @param clock the run's
     */
    public Digests(Cutover cutover, Kept kept, Templates templates, Optional<Voice> voice, InstantSource clock) {
        this.cutover = cutover;
        this.items = kept.items();
        this.wishes = kept.wishes();
        this.templates = templates;
        this.voice = voice;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public void hear(Recorded entry, Run after) {
        if (voice.isPresent() && entry.at().isAfter(clock.instant().minus(OLDEST))) {
            Table.of(entry, after).forEach(items::put);
        }
    }

    /** Says what its time has come for. */
    public synchronized void look() {
        Map<String, List<Item>> each = items.open().stream()
                .collect(Collectors.groupingBy(
                        one -> one.run() + "/" + one.person(), LinkedHashMap::new, Collectors.toList()));
        Instant now = clock.instant();
        for (List<Item> open : each.values()) {
            cutover.find(open.get(0).run()).ifPresent(run -> look(run, open, now));
        }
    }

    private void look(Run run, List<Item> open, Instant now) {
        String person = open.get(0).person();
        Wish wish = wishes.of(person);
        if (wish.waits(now)) {
            return;
        }
        Duration every = run.plan().clocks().heartbeat();
        boolean asked = open.stream().anyMatch(item -> item.kind() == Item.Kind.ASKED && news(item, run, now));
        boolean due = items.last(run.id(), person)
                .map(last -> !now.isBefore(last.plus(every)))
                .orElse(true);
        if (asked || due || run.ended()) {
            say(run, wish, open, now);
        }
    }

    private void say(Run run, Wish wish, List<Item> open, Instant now) {
        List<Item> worth = open.stream()
                .filter(item -> item.kind() == Item.Kind.TOLD || news(item, run, now))
                .toList();
        if (!worth.isEmpty()) {
            List<Item> shown = worth.subList(Math.max(0, worth.size() - MOST_LINES), worth.size());
            Item last = worth.get(worth.size() - 1);
            String key = "hearing/" + last.person() + "/" + last.entry();
            String text = text(run, shown, worth.size() - shown.size(), templates);
            voice.ifPresent(there -> there.say(run, last.person(), wish.way(), key, text));
        }
        open.forEach(item -> items.delivered(item, now));
    }

    /** @param left how many more there were */
    static String text(Run run, List<Item> shown, int left, Templates templates) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("run", run.id());
        facts.put("told", lines(shown, Item.Kind.TOLD));
        facts.put("asked", lines(shown, Item.Kind.ASKED));
        facts.put("left", left == 0 ? "" : Integer.toString(left));
        return templates.render("informed", Outlet.SLACK, facts);
    }

    private static String lines(List<Item> items, Item.Kind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .map(item -> TIME.format(item.at()) + " " + item.words())
                .collect(Collectors.joining("\n"));
    }

    /** A view is wanted only while what it is about goes on. */
    private static boolean news(Item item, Run run, Instant now) {
        return !run.ended() && !now.isAfter(item.at().plus(run.plan().clocks().attempt()));
    }
}
