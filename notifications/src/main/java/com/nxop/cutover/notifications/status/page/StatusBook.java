package com.nxop.cutover.notifications.status.page;

import com.nxop.cutover.notifications.status.page.PublicStatus.Affected;
import com.nxop.cutover.notifications.status.page.PublicStatus.Work;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public status, read afresh at most once a second however many ask. While the journal cannot be read the last
 * status stands, with the time it was read.
 */
public final class StatusBook {

    /** While something is under way the situation is stated at least this often. */
    public static final Duration EVERY = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(StatusBook.class);

    private final Cutover cutover;
    private final PublicWords words;
    private final String label;
    private final Clock clock;
    private final Works works;
    private @Nullable PublicStatus last;

    public StatusBook(Cutover cutover, PublicWords words, String label, Clock runClock) {
        this.cutover = cutover;
        this.words = words;
        this.label = label;
        this.clock = runClock;
        this.works = new Works(cutover, words);
    }

    public Instant now() {
        return clock.instant();
    }

    /** @throws IllegalStateException when nothing could be read since the start of the program */
    public synchronized PublicStatus status() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        PublicStatus known = last;
        if (known != null && known.asOf().equals(now)) {
            return known;
        }
        try {
            last = read(now);
            return last;
        } catch (RuntimeException trouble) {
            LOG.warn("The status page cannot be brought up to date; the last one stands", trouble);
            if (known == null) {
                throw new IllegalStateException("The status is not known yet.", trouble);
            }
            return known;
        }
    }

    private PublicStatus read(Instant now) {
        Optional<Run> run = cutover.latest();
        List<Work> all = works.read();
        Level level = worst(run, all);
        boolean underWay = level != Level.NORMAL;
        Instant stated = underWay ? stated(run, all, now) : lastChange(all).orElse(now);
        return new PublicStatus(
                label,
                level,
                words.say("level." + level.key() + ".title"),
                words.say("level." + level.key() + ".text"),
                services(level),
                run.flatMap(one -> Expected.of(one, now)),
                stated,
                underWay ? Optional.of(stated.plus(EVERY)) : Optional.empty(),
                now,
                words.say("page.hotline"),
                all);
    }

    /** A run in preparation says nothing about the services; the work before it does. */
    private static Level worst(Optional<Run> run, List<Work> works) {
        Level now = run.map(Level::of).orElse(Level.NORMAL);
        boolean preparing =
                run.filter(one -> one.standing().startedAt().isPresent()).isEmpty();
        boolean dry = now == Level.EXERCISE;
        Level before = works.isEmpty() ? Level.NORMAL : works.get(0).level();
        return (preparing || dry) && before != Level.NORMAL ? before : now;
    }

    /** The latest change, or the latest full five minutes after it. */
    private static Instant stated(Optional<Run> run, List<Work> works, Instant now) {
        Instant since = lastChange(works)
                .or(() -> run.flatMap(one -> one.standing().startedAt()))
                .orElse(now);
        long passed = Math.max(0, Duration.between(since, now).dividedBy(EVERY));
        return since.plus(EVERY.multipliedBy(passed)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<Instant> lastChange(List<Work> works) {
        return works.stream().findFirst().map(work -> work.updates().get(0).at().truncatedTo(ChronoUnit.SECONDS));
    }

    private List<Affected> services(Level level) {
        return Arrays.stream(BusinessService.values())
                .map(service -> new Affected(
                        service.key(),
                        words.say("service." + service.key() + ".name"),
                        words.say("service." + service.key() + ".about"),
                        words.say(PublicWords.effect(service, level))))
                .toList();
    }
}
