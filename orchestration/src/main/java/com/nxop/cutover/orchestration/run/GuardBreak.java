package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Guard;
import com.nxop.cutover.orchestration.plan.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows when a watched limit has been broken for as many readings as its guard asks for, once for each break; and
 * when what had paused the run has caught up.
 */
final class GuardBreak {

    private GuardBreak() {}

    static List<RunEvent> events(Run run, List<Evidence> evidence, Instant now) {
        Outlook next = run.outlook().seen(evidence, run.plan().watching().guards(), now);
        List<Guard> broken = Lookout.guards(run).stream()
                .filter(guard ->
                        count(run.outlook(), guard) < guard.readings() && count(next, guard) >= guard.readings())
                .toList();
        if (broken.isEmpty()) {
            return caughtUp(run, next) ? goesOn(run, now) : List.of();
        }
        List<RunEvent> events = new ArrayList<>();
        Run known = run;
        for (Guard guard : broken) {
            List<RunEvent> more = one(
                    known,
                    guard,
                    text(
                            guard,
                            Optional.ofNullable(next.seen().get(guard.watch().id()))),
                    now);
            for (RunEvent event : more) {
                known = event.applyTo(known, now);
            }
            events.addAll(more);
        }
        return events;
    }

    private static List<RunEvent> one(Run run, Guard guard, String text, Instant now) {
        String subject = subject(guard);
        return switch (guard.response()) {
            case HOLD -> new Pause(subject, run.plan().clocks().decision(), guard.tell(), text).events(run, now);
            case PAUSE -> {
                String until = text + " It goes on by itself when the limit is kept again.";
                yield new Pause(subject, patience(run), guard.tell(), until).events(run, now);
            }
            case ESCALATE ->
                List.of(new RunEvent.Escalated(subject, guard.tell(), text + " The run goes on; look into it.", now));
        };
    }

    private static String subject(Guard guard) {
        return "guard " + guard.watch().id();
    }

    /** A pause may last as long as the phase that it interrupts. */
    private static Duration patience(Run run) {
        Duration decision = run.plan().clocks().decision();
        return run.currentPhase()
                .map(Phase::timeout)
                .filter(timeout -> timeout.compareTo(decision) > 0)
                .orElse(decision);
    }

    /** Only pauses stand open, nobody has objected, and everything that can pause is well within its limit again. */
    private static boolean caughtUp(Run run, Outlook next) {
        List<Guard> pausing = run.plan().watching().guards().stream()
                .filter(guard -> guard.response() == Guard.Response.PAUSE)
                .toList();
        List<String> subjects = pausing.stream().map(GuardBreak::subject).toList();
        List<String> open = Question.open(run).stream()
                .filter(question -> !question.aboutStep(run))
                .map(Question::subject)
                .toList();
        return !open.isEmpty()
                && subjects.containsAll(open)
                && pausing.stream()
                        .filter(guard -> open.contains(subject(guard))
                                || Lookout.guards(run).contains(guard))
                        .allMatch(guard -> good(next, guard));
    }

    private static boolean good(Outlook outlook, Guard guard) {
        String id = guard.resume().orElse(guard.watch()).id();
        return outlook.good().getOrDefault(id, 0) >= guard.readings();
    }

    private static List<RunEvent> goesOn(Run run, Instant now) {
        String what = "Resumed by itself: "
                + String.join(
                        ", ",
                        Question.open(run).stream()
                                .filter(question -> !question.aboutStep(run))
                                .map(Question::subject)
                                .toList())
                + " within its limits again.";
        return List.of(new RunEvent.Resumed(Person.ENGINE), new RunEvent.Noted(Person.ENGINE, what, now));
    }

    private static int count(Outlook outlook, Guard guard) {
        return outlook.broken().getOrDefault(guard.watch().id(), 0);
    }

    private static String text(Guard guard, Optional<Evidence> seen) {
        return guard.watch().text() + ": broken in " + guard.readings() + " readings"
                + seen.map(one -> ", last " + one.seen().summary()).orElse("") + ".";
    }
}
