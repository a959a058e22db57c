package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The engine stops the run and asks. What runs outside runs on and is looked at.
 *
 * @param subject what the question is about
 * @param within time for the decision
 * @param tell role ids that hear of it
 * @param what why, in whole sentences
 */
record Pause(String subject, Duration within, List<String> tell, String what) {

    private static final String HELD = " The run is held; resume, roll back or abort.";

    /** A way back is never stopped for being late, and before the first change there is nothing to stop. */
    static List<RunEvent> latePhase(Run run, Phase phase, Instant now) {
        String text = "Phase " + phase.id() + " is over its " + phase.timeout().toMinutes() + " minutes.";
        Duration decision = run.plan().clocks().decision();
        Pause pause = new Pause("phase " + phase.id(), decision, StepEnd.TOLD, text);
        boolean stops = run.standing().wayBack().isEmpty()
                && run.standing().changesSince().isPresent();
        return stops
                ? pause.events(run, now)
                : List.of(new RunEvent.Escalated(pause.subject(), pause.tell(), text, now));
    }

    /** Held, unless it is already; and a question, unless a person holds the run and so has the matter in hand. */
    List<RunEvent> events(Run run, Instant now) {
        boolean held = run.standing().hold().isPresent();
        boolean person =
                run.standing().hold().filter(one -> !Question.byEngine(one)).isPresent();
        List<RunEvent> asked = person ? List.of() : Question.ask(run, subject, within, now);
        String silence = " Without a decision within " + within.toSeconds() + " s " + Question.says(run) + ".";
        String text = what + HELD + (asked.isEmpty() ? "" : silence);
        List<RunEvent> events = new ArrayList<>(asked);
        if (!held) {
            events.add(new RunEvent.Held(Person.ENGINE, text));
        }
        events.add(new RunEvent.Escalated(subject, tell, text, now));
        return events;
    }
}
