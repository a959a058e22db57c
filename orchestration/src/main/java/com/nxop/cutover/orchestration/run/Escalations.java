package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Guard;
import com.nxop.cutover.orchestration.plan.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who was called about what, whether somebody has taken it, and who is called next when nobody has. */
public final class Escalations {

    /** Nobody having acknowledged for this long, the next people are called. */
    public static final Duration UNHEARD = Duration.ofMinutes(5);

    private static final List<String> LADDER =
            List.of("incident-commander", "deputy-incident-commander", "engineering-lead", "management");

    private Escalations() {}

    /** Subjects that somebody was called about and that are not settled, the oldest first. */
    public static List<String> open(Run run) {
        return run.log().escalations().stream()
                .map(RunEvent.Escalated::subject)
                .distinct()
                .filter(subject -> !run.ended() && stands(run, subject))
                .toList();
    }

    /** Who has said that they look after it, since people were last called about it. */
    public static Optional<QuestionEvent.PageAcknowledged> acknowledged(Run run, String subject) {
        Instant called = latest(run, subject).map(RunEvent.Escalated::at).orElse(Instant.MIN);
        return run.log().acknowledged().stream()
                .filter(one -> one.subject().equals(subject) && !one.at().isBefore(called))
                .findFirst();
    }

    /** Whether people were called about the same long before. */
    public static boolean repeated(Run run, RunEvent.Escalated escalated) {
        return run.log().escalations().stream()
                .filter(one -> one.subject().equals(escalated.subject()))
                .anyMatch(one -> !one.at().isAfter(escalated.at().minus(UNHEARD)));
    }

    /** Those that are called now because nobody has taken the matter; one matter at a time. */
    static List<RunEvent> unheard(Run run, Instant now) {
        for (String subject : open(run)) {
            RunEvent.Escalated last = latest(run, subject).orElseThrow();
            List<String> next = next(run, subject);
            if (!now.isBefore(last.at().plus(UNHEARD)) && !taken(run, subject) && !next.isEmpty()) {
                String text = "Nobody has acknowledged for " + UNHEARD.toMinutes() + " minutes: " + first(run, subject);
                return List.of(new RunEvent.Escalated(subject, next, text, now));
            }
        }
        return List.of();
    }

    /** When that will be, if nobody takes it before. */
    static Stream<Instant> due(Run run) {
        return open(run).stream()
                .filter(subject -> !taken(run, subject) && !next(run, subject).isEmpty())
                .flatMap(subject -> latest(run, subject).stream())
                .map(last -> last.at().plus(UNHEARD));
    }

    /** Acknowledged, or a person holds the run: somebody is there. */
    private static boolean taken(Run run, String subject) {
        return acknowledged(run, subject).isPresent()
                || run.standing()
                        .hold()
                        .filter(hold -> !Question.byEngine(hold))
                        .isPresent();
    }

    /** The next rung that nobody on was called about this yet; after the last one everybody, once. */
    private static List<String> next(Run run, String subject) {
        List<String> known = run.plan().roles().stream().map(Role::id).toList();
        Set<String> called = new LinkedHashSet<>();
        run.log().escalations().stream()
                .filter(one -> one.subject().equals(subject))
                .forEach(one -> called.addAll(one.roles()));
        Optional<String> rung = LADDER.stream()
                .filter(known::contains)
                .filter(role -> !called.contains(role))
                .findFirst();
        List<String> rest = new ArrayList<>(known);
        rest.removeAll(called);
        return rung.map(List::of).orElse(rest);
    }

    private static boolean stands(Run run, String subject) {
        if (run.plan().step(subject).isPresent()) {
            return run.stuckSteps().anyMatch(step -> step.id().equals(subject));
        }
        if (run.plan().gate(subject).isPresent()) {
            return run.openGates().stream()
                    .anyMatch(gate -> gate.id().equals(subject) && gate.status() == GateProgress.Status.EXPIRED);
        }
        boolean edited = subject.equals(Report.PlanEdited.SUBJECT)
                && acknowledged(run, subject).isEmpty();
        return edited || Question.open(run, subject).isPresent() || broken(run, subject);
    }

    private static boolean broken(Run run, String subject) {
        return run.plan().watching().guards().stream()
                .filter(guard -> subject.equals("guard " + guard.watch().id()))
                .anyMatch(guard -> watched(run, guard)
                        && run.outlook().broken().getOrDefault(guard.watch().id(), 0) >= guard.readings());
    }

    private static boolean watched(Run run, Guard guard) {
        return Lookout.guards(run).contains(guard);
    }

    private static Optional<RunEvent.Escalated> latest(Run run, String subject) {
        return run.log().escalations().stream()
                .filter(one -> one.subject().equals(subject))
                .reduce((first, second) -> second);
    }

    private static String first(Run run, String subject) {
        return run.log().escalations().stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .map(RunEvent.Escalated::text)
                .orElse(subject);
    }
}
