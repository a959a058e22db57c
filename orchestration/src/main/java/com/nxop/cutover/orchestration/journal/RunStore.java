package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.journal.Journal.Appended;
import com.nxop.cutover.orchestration.journal.Journal.Basis;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.journal.Journal.RunRow;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Decider;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.PastTimes;
import com.nxop.cutover.orchestration.run.Repeatable;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs as they stand, folded from the journal; and the only way to make one go on. */
public final class RunStore {

    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);
    private static final int REMEMBERED = 20;

    /** Of which those of the same plan are remembered. */
    private static final int LOOKED_AT = 100;

    private static final int TRIES = 20;

    private final Journal journal;
    private final Clock clock;
    private final Rule rule;
    private final RunReader reader;
    private final List<Runnable> hearers = new CopyOnWriteArrayList<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Trust trust = new Trust();
    private volatile Supplier<Optional<Long>> drivenUnder = Optional::empty;

    /** @param plans reads a stored plan back; its first argument is the digest */
    public RunStore(Journal journal, Clock clock, BiFunction<String, Journal.StoredPlan, Plan> plans) {
        this(journal, clock, plans, Decider::decide);
    }

    /** @param rule decides what an intent leads to; another one than {@link Decider#decide} is for tests of tests */
    public RunStore(Journal journal, Clock clock, BiFunction<String, Journal.StoredPlan, Plan> plans, Rule rule) {
        this.journal = journal;
        this.clock = clock;
        this.rule = rule;
        this.reader = new RunReader(journal, plans);
    }

    /** While the journal is not what was written nothing is added to it, whoever asks. */
    void distrust(Optional<String> why) {
        why.ifPresent(broken -> reader.forget());
        trust.set(why);
    }

    /** Whether anything may be added. */
    public boolean trusted() {
        return trust.whole();
    }

    /** @param epoch what this process drives runs under, while it does */
    public void drivenUnder(Supplier<Optional<Long>> epoch) {
        drivenUnder = epoch;
    }

    /** Called after every append of this process, on the thread that appended; must return at once. */
    public void onAppend(Runnable hearer) {
        hearers.add(hearer);
    }

    /** Told the time of the newest entry of every run that is read, so that a clock can keep up with the journal. */
    public void onTime(Consumer<Instant> hearer) {
        reader.onTime(hearer);
    }

    /** The run at its newest version. */
    public Optional<Run> find(String id) {
        return journal.run(id).map(reader::read);
    }

    /** The run as this process knows it, without asking the database. */
    public Optional<Run> cached(String id) {
        return reader.cached(id);
    }

    public Optional<Run> open() {
        return journal.open().map(reader::read);
    }

    /** The open run, else the one prepared last. */
    public Optional<Run> latest() {
        return journal.open().or(() -> journal.newest(1).stream().findFirst()).map(reader::read);
    }

    /** How long the steps of this plan took in the newest live runs before this one. */
    public PastTimes times(Run run) {
        List<Run> past = new ArrayList<>(journal.newest(LOOKED_AT).stream()
                .filter(row -> !row.open() && !row.id().equals(run.id()))
                .map(this::known)
                .flatMap(Optional::stream)
                .filter(one -> one.plan().id().equals(run.plan().id()))
                .limit(REMEMBERED)
                .toList());
        Collections.reverse(past);
        return PastTimes.of(past);
    }

    /** A run of the past that cannot be read tells nothing, and stops nothing. */
    private Optional<Run> known(RunRow row) {
        try {
            return Optional.of(reader.read(row));
        } catch (JournalBroken unreadable) {
            LOG.warn("Run {} cannot be read, so its times are left out: {}", row.id(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Opens a run; empty when another one is open. */
    public Optional<Run> open(Plan plan, Entry entry) {
        trust.require();
        if (!journal.open(plan, entry)) {
            return Optional.empty();
        }
        hearers.forEach(Runnable::run);
        return find(entry.run());
    }

    /**
     * Decides on the newest version and writes it, with what follows from it where this process drives. Decides again when
     * somebody else wrote in between.
     *
     * @param epoch what a report is written under
     */
    public Outcome submit(String id, Intent intent, String cause, Optional<Long> epoch) {
        trust.require();
        if (intent instanceof Report) {
            return decide(id, intent, cause, epoch);
        }
        Outcome outcome = decide(id, intent, cause, drivenUnder.get());
        return outcome.led() ? outcome : decide(id, intent, cause, Optional.empty());
    }

    private Outcome decide(String id, Intent intent, String cause, Optional<Long> epoch) {
        synchronized (locks.computeIfAbsent(id, key -> new Object())) {
            for (int tries = 0; tries < TRIES; tries++) {
                Optional<Run> cached = tries == 0 ? reader.cached(id) : Optional.empty();
                Run run = cached.or(() -> find(id)).orElseThrow();
                Optional<Outcome> outcome = attempt(run, intent, cause, epoch);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
        }
        throw new JournalBroken("Run " + id + " was changed by somebody else " + TRIES + " times in a row; try again.");
    }

    private Optional<Outcome> attempt(Run run, Intent intent, String cause, Optional<Long> epoch) {
        Instant now = now(run);
        Decision decision = rule.decide(run, intent, now);
        if (!(decision instanceof Decision.Accepted accepted)) {
            // A no, too, must rest on the newest version; reports of the engine are asked again anyway.
            boolean newest =
                    intent instanceof Report || find(run.id()).map(Basis::of).equals(Optional.of(Basis.of(run)));
            return newest ? Optional.of(new Outcome(decision, run, Appended.WRITTEN)) : Optional.empty();
        }
        int own = accepted.events().size();
        List<RunEvent> events = new ArrayList<>(accepted.events());
        epoch.ifPresent(led -> events.addAll(Sequel.of(rule, run, accepted.events(), now)));
        boolean durable = !Repeatable.all(run, events);
        Entry entry = new Entry(run.id(), intent.by().id(), cause, now, events, own, epoch, durable);
        Appended appended = journal.append(entry, Basis.of(run));
        return switch (appended) {
            case WRITTEN -> Optional.of(new Outcome(decision, remember(run, entry), appended));
            case VERSION_MOVED -> Optional.empty();
            case DUPLICATE ->
                Optional.of(new Outcome(
                        new Decision.Already("This was recorded before."),
                        find(run.id()).orElse(run),
                        appended));
            case NOT_LEADER ->
                Optional.of(new Outcome(
                        Decision.refuse("This process does not drive the run any more.", "Another one does."),
                        run,
                        appended));
        };
    }

    /** Never before the entry before, even if a clock was set back. */
    private Instant now(Run run) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(run.asOf()) ? run.asOf() : now;
    }

    private Run remember(Run run, Entry entry) {
        Run next = Sequel.after(run, entry.events(), entry.at());
        reader.wrote(next, entry.durable());
        hearers.forEach(Runnable::run);
        return next;
    }

    /** The run right after its first entry. */
    public Run begin(RunRow row, Recorded first) {
        return reader.begin(row, first);
    }

    /** From a run, an intent and the time to what is to be written. Pure. */
    @FunctionalInterface
    public interface Rule {

        Decision decide(Run run, Intent intent, Instant now);
    }

    /** What became of an intent. */
    public record Outcome(Decision decision, Run run, Appended appended) {
        /** Whether the intent came from somebody who still drives the run. */
        public boolean led() {
            return appended != Appended.NOT_LEADER;
        }
    }
}
