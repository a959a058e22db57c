package com.nxop.cutover.orchestration;

import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door, over the journal. */
final class JournaledCutover implements Cutover {

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final RunStore store;
    private final Journal journal;
    private final Plan plan;
    private final Reach reach;
    private final Clock clock;

    JournaledCutover(RunStore store, Journal journal, Plan plan, Reach reach, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.plan = plan;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public Reach reach() {
        return reach;
    }

    @Override
    public Optional<Run> open() {
        return store.open();
    }

    @Override
    public Optional<Run> latest() {
        return store.latest();
    }

    @Override
    public Optional<Run> find(String run) {
        return store.find(run);
    }

    @Override
    public List<String> runs() {
        return journal.runs().stream().map(Journal.RunRow::id).toList();
    }

    @Override
    public Submitted prepare(Person by, Terms terms, Map<String, List<Person>> roster, String key) {
        Optional<Run> open = store.open();
        if (open.isPresent()) {
            return new Submitted(new Decision.Already("Run " + open.get().id() + " is open."), open.get());
        }
        if (reach == Reach.DRY_RUN && terms.reach() == Reach.LIVE) {
            throw new IllegalArgumentException("this program may only look; CUTOVER_WORLD=live lets it act");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String id = "R-" + ID.format(now);
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Prepared(id, plan.digest(), terms.mode(), terms.reach(), by));
        roster.forEach((role, people) -> events.add(new RunEvent.Staffed(role, people, by)));
        Optional<Run> run = store.open(plan, new Journal.Entry(id, by.id(), key, now, events, Optional.empty()));
        Decision decision = run.isPresent()
                ? new Decision.Accepted(events)
                : new Decision.Already("Somebody else prepared a run at the same moment.");
        return new Submitted(decision, run.or(store::open).orElseThrow());
    }

    @Override
    public Submitted submit(String run, Intent intent, String key) {
        RunStore.Outcome outcome = store.submit(run, intent, key, Optional.empty());
        return new Submitted(outcome.decision(), outcome.run());
    }

    @Override
    public List<Recorded> journal(String run, long after, int limit) {
        return journal.read(run, after, limit);
    }
}
