package com.nxop.cutover.support;

import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Decider;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The orchestration room's door with nothing behind it but the pure core: no engine, no store. */
public final class MemoryCutover implements Cutover {

    private final Plan plan;
    private final Clock clock;
    private final List<Recorded> journal = new ArrayList<>();
    private final List<Intent> submitted = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private Optional<Run> run = Optional.empty();

    public MemoryCutover(Plan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /** Goes on from a run that was told elsewhere. */
    public synchronized MemoryCutover with(Run told) {
        run = Optional.of(told);
        return this;
    }

    public synchronized List<Intent> submitted() {
        return List.copyOf(submitted);
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public synchronized Optional<Run> open() {
        return run.filter(one -> !one.ended());
    }

    @Override
    public synchronized Optional<Run> latest() {
        return run;
    }

    @Override
    public synchronized Optional<Run> find(String id) {
        return run.filter(one -> one.id().equals(id));
    }

    @Override
    public Reach reach() {
        return Reach.LIVE;
    }

    @Override
    public synchronized Submitted prepare(Person by, Terms terms, Map<String, List<Person>> roster, String key) {
        if (open().isPresent()) {
            return new Submitted(new Decision.Already("open already"), open().get());
        }
        RunEvent.Prepared first = new RunEvent.Prepared("R-1", plan.digest(), terms.mode(), terms.reach(), by);
        Run begun = first.begin(plan, now());
        record(first, by, key);
        run = Optional.of(begun);
        roster.forEach((role, people) -> append(new RunEvent.Staffed(role, people, by), by, key));
        return new Submitted(Decision.accept(first), run.orElseThrow());
    }

    @Override
    public synchronized Submitted submit(String id, Intent intent, String key) {
        Run before = find(id).orElseThrow();
        if (!keys.add(key)) {
            return new Submitted(new Decision.Already("asked before"), before);
        }
        submitted.add(intent);
        Decision decision = Decider.decide(before, intent, now());
        if (decision instanceof Decision.Accepted yes) {
            yes.events().forEach(event -> append(event, intent.by(), key));
        }
        return new Submitted(decision, run.orElseThrow());
    }

    /** Something happens in the run. */
    public synchronized void append(RunEvent event, Person by, String key) {
        run = run.map(one -> one.after(event, one.version() + 1, now()));
        record(event, by, key);
    }

    @Override
    public synchronized List<Recorded> journal(String id, long after, int limit) {
        return journal.stream().filter(one -> one.number() > after).limit(limit).toList();
    }

    private void record(RunEvent event, Person by, String key) {
        long number = run.map(Run::version).orElse(1L);
        journal.add(new Recorded("R-1", number, now(), by.id(), key, event, "", ""));
    }

    private Instant now() {
        return clock.instant();
    }
}
