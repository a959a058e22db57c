package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Guard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows when a watched limit has been broken for as many readings as its guard asks for. Once for each break. */
final class GuardBreak {

    private GuardBreak() {}

    static List<RunEvent> events(Run run, List<Evidence> evidence, Instant now) {
        Outlook next = run.outlook().seen(evidence, run.plan().watching().guards(), now);
        List<RunEvent> events = new ArrayList<>();
        boolean held = run.standing().hold().isPresent();
        for (Guard guard : Lookout.guards(run)) {
            String id = guard.watch().id();
            int before = run.outlook().broken().getOrDefault(id, 0);
            int count = next.broken().getOrDefault(id, 0);
            if (before < guard.readings() && count >= guard.readings()) {
                String text = text(guard, Optional.ofNullable(next.seen().get(id)));
                if (guard.response() == Guard.Response.HOLD && !held) {
                    events.add(new RunEvent.Held(Person.ENGINE, text));
                    held = true;
                }
                events.add(new RunEvent.Escalated("guard " + id, guard.tell(), text, now));
            }
        }
        return events;
    }

    private static String text(Guard guard, Optional<Evidence> seen) {
        String what = guard.watch().text() + ": broken in " + guard.readings() + " readings"
                + seen.map(one -> ", last " + one.seen().summary()).orElse("") + ".";
        return guard.response() == Guard.Response.HOLD
                ? what + " The run is held; resume when it has caught up, roll back or abort."
                : what + " The run goes on; look into it.";
    }
}
