package com.nxop.cutover.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A decision that somebody must take, beside the gates: after a step has failed, or while the engine holds the run because
 * a limit is broken or a phase is over its time. Without one the run is taken back, if that is seen to be safe then.
 *
 * @param subject step id, {@code phase ID} or {@code guard ID}
 * @param due when the default comes
 * @param ended how it was closed, where it does not close by itself
 */
public record Question(String subject, String text, Instant askedAt, Instant due, Optional<String> ended) {

    static Question asked(String subject, String text, Instant at, Instant due) {
        return new Question(subject, text, at, due, Optional.empty());
    }

    Question closed(String how) {
        return ended.isPresent() ? this : new Question(subject, text, askedAt, due, Optional.of(how));
    }

    /** Questions that still answer themselves, the oldest first. None under a person's hold: it stops every default. */
    public static List<Question> open(Run run) {
        boolean person = run.standing().hold().filter(hold -> !byEngine(hold)).isPresent();
        if (run.ended() || run.standing().wayBack().isPresent() || person) {
            return List.of();
        }
        return run.progress().questions().values().stream()
                .filter(one -> one.ended().isEmpty() && one.stands(run))
                .toList();
    }

    public static Optional<Question> open(Run run, String subject) {
        return open(run).stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    /** The default in plain words. */
    public static String says(Run run) {
        return "the run is rolled back to " + run.plan().from()
                + ", if that region is then seen to be well; else it is held and everybody is called";
    }

    public boolean aboutStep(Run run) {
        return run.plan().step(subject).isPresent();
    }

    private boolean stands(Run run) {
        return aboutStep(run)
                ? run.step(subject).stuck()
                : run.standing().hold().filter(Question::byEngine).isPresent();
    }

    static boolean byEngine(Standing.Hold hold) {
        return hold.by().equals(Person.ENGINE);
    }

    /** The question about a step that ends badly; none where nothing has been changed yet, or a person holds the run. */
    static List<RunEvent> afterStep(Run run, String step, Instant now) {
        boolean person = run.standing().hold().filter(hold -> !byEngine(hold)).isPresent();
        return person ? List.of() : ask(run, step, run.plan().clocks().decision(), now);
    }

    /** All of them, when a hold is lifted and steps still wait for a decision. */
    static List<RunEvent> afterHold(Run run, Instant now) {
        List<RunEvent> events = new ArrayList<>();
        run.stuckSteps()
                .forEach(step ->
                        events.addAll(ask(run, step.id(), run.plan().clocks().decision(), now)));
        return events;
    }

    static List<RunEvent> ask(Run run, String subject, Duration within, Instant now) {
        boolean forward = run.standing().wayBack().isEmpty()
                && run.standing().changesSince().isPresent();
        String text = run.plan()
                .step(subject)
                .map(step -> "Step " + step.id() + ", " + step.name() + ": try again, go on without it, or turn back?")
                .orElse("The run stands still (" + subject + "): go on, turn back, or end it?");
        return forward ? List.of(new QuestionEvent.DecisionAsked(subject, text, now.plus(within))) : List.of();
    }

    /** Every open default is off from here. */
    static List<RunEvent> stop(Run run, Person by, String reason) {
        return open(run).isEmpty() ? List.of() : List.of(new QuestionEvent.DefaultStopped(by, reason));
    }
}
