package com.nxop.cutover.support;

import com.nxop.cutover.orchestration.run.Decider;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Intent;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/** A told run that goes on: what is submitted is decided and becomes part of the story. */
public final class StoryCutover extends ToldCutover {

    private final Runs story;
    private final Clock clock;
    private final Set<String> keys = new HashSet<>();

    public StoryCutover(Runs story, Clock clock) {
        super(() -> story);
        this.story = story;
        this.clock = clock;
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
}
