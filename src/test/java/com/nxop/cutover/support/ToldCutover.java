package com.nxop.cutover.support;

import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A run that is told as a story, as the orchestration room's door shows it. Only for readers. */
public class ToldCutover implements Cutover {

    private final Supplier<Runs> story;
    private boolean broken;

    public ToldCutover(Supplier<Runs> story) {
        this.story = story;
    }

    /** From now on nothing can be read. */
    public void breakDown() {
        broken = true;
    }

    @Override
    public Plan plan() {
        return story.get().run().plan();
    }

    @Override
    public Optional<Run> open() {
        return latest().filter(run -> !run.ended());
    }

    @Override
    public Optional<Run> latest() {
        if (broken) {
            throw new IllegalStateException("the database has gone");
        }
        return Optional.of(story.get().run());
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
        throw new UnsupportedOperationException("only for readers");
    }

    @Override
    public Submitted submit(String run, Intent intent, String key) {
        throw new UnsupportedOperationException("only for readers");
    }

    @Override
    public List<Recorded> journal(String run, long after, int limit) {
        return story.get().journal().stream()
                .filter(one -> one.number() > after)
                .limit(limit)
                .toList();
    }
}
