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
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The orchestration room's door over a run that is told as a story; what is submitted goes on with the story. */
public final class StoryCutover implements Cutover {

    private final Runs story;
    private final Clock clock;
    private final Set<String> keys = new HashSet<>();

    public StoryCutover(Runs story, Clock clock) {
        this.story = story;
        this.clock = clock;
    }

    @Override
    public Plan plan() {
        return story.run().plan();
    }

    @Override
    public Optional<Run> open() {
        return latest().filter(run -> !run.ended());
    }

    @Override
    public Optional<Run> latest() {
        return Optional.of(story.run());
    }

    @Override
    public Optional<Run> find(String run) {
        return latest().filter(one -> one.id().equals(run));
    }

    @Override
    public Reach reach() {
        return Reach.LIVE;
    }

    @Override
    public Submitted prepare(Person by, Terms terms, Map<String, List<Person>> roster, String key) {
        throw new UnsupportedOperationException("the story is prepared already");
    }

    @Override
    public Submitted submit(String run, Intent intent, String key) {
        if (!keys.add(key)) {
            return new Submitted(new Decision.Already("asked before"), story.run());
        }
        Decision decision = Decider.decide(story.run(), intent, clock.instant());
        if (decision instanceof Decision.Accepted yes) {
            yes.events().forEach(event -> story.event(event, intent.by()));
        }
        return new Submitted(decision, story.run());
    }

    @Override
    public List<Recorded> journal(String run, long after, int limit) {
        return story.journal().stream()
                .filter(one -> one.number() > after)
                .limit(limit)
                .toList();
    }
}
