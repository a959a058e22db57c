package com.nxop.cutover.orchestration.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person's answer to an open decision. It takes effect after the plan's grace; until then it can be withdrawn.
 *
 * @param subject step id, or {@link #RUN} where it lifts a hold of the engine
 * @param attempt of the step that it is about; 0 for the run
 * @param effective when it takes effect
 */
public record Pending(
        String subject, int attempt, Choice choice, Person by, String reason, Instant at, Instant effective) {

    /** The subject of an answer that is not about one step. */
    public static final String RUN = "run";

    /** What was chosen. */
    public enum Choice {
        DONE("it is done"),
        RETRY("try again"),
        SKIP("go on without it"),
        FIX("it is being repaired"),
        RESUME("resume");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Those that have neither taken effect nor lost their question, the oldest first. */
    public static List<Pending> open(Run run) {
        if (run.ended()) {
            return List.of();
        }
        return run.progress().pending().values().stream()
                .filter(one -> one.stands(run))
                .toList();
    }

    public static Optional<Pending> open(Run run, String subject) {
        return open(run).stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    /** Whether somebody has answered the question; its default waits for the end of the grace. */
    public static boolean answers(Run run, Question question) {
        return open(run, question.aboutStep(run) ? question.subject() : RUN).isPresent();
    }

    private boolean stands(Run run) {
        if (choice == Choice.RESUME) {
            return run.standing().wayBack().isEmpty()
                    && run.standing()
                            .hold()
                            .filter(Question::byEngine)
                            .filter(hold -> !hold.since().isAfter(at))
                            .isPresent();
        }
        return run.step(subject).attempt() == attempt
                && run.stuckSteps().anyMatch(step -> step.id().equals(subject));
    }

    /** What a person has decided about a step: at once where it answers no open decision, or where there is no grace. */
    static Decision step(Run run, StepIntent wanted, Decision decided, Instant now) {
        StepProgress step = run.step(wanted.step());
        boolean stuck = run.stuckSteps().anyMatch(one -> one.id().equals(step.id()));
        if (!stuck || !(decided instanceof Decision.Accepted)) {
            return decided;
        }
        Choice choice = Choice.valueOf(wanted.choice().name());
        return putOff(
                run, new Pending(step.id(), step.attempt(), choice, wanted.by(), wanted.reason(), now, now), decided);
    }

    /** Lifting a hold of the engine answers the question that came with it. */
    static Decision resume(Run run, Person by, Decision decided, Instant now) {
        boolean asked = run.standing().hold().filter(Question::byEngine).isPresent()
                && Question.open(run).stream().anyMatch(one -> !one.aboutStep(run));
        return asked ? putOff(run, new Pending(RUN, 0, Choice.RESUME, by, "", now, now), decided) : decided;
    }

    private static Decision putOff(Run run, Pending wanted, Decision decided) {
        Duration grace = run.plan().clocks().grace().orElse(Duration.ZERO);
        if (grace.isZero()) {
            return decided;
        }
        return open(run, wanted.subject())
                .map(before -> before.against(wanted))
                .orElseGet(() -> Decision.accept(new QuestionEvent.AnswerGiven(wanted.after(grace))));
    }

    private Pending after(Duration grace) {
        return new Pending(subject, attempt, choice, by, reason, at, at.plus(grace));
    }

    private Decision against(Pending other) {
        String so = by.name() + " has chosen '" + choice.label() + "' for " + subject + "; it takes effect at "
                + effective.truncatedTo(ChronoUnit.SECONDS) + ".";
        return choice == other.choice
                ? new Decision.Already(so)
                : Decision.refuse(so, "Withdraw it first with /cutover withdraw " + subject + ", then decide anew.");
    }

    /** The first answer whose grace is over takes effect, if it still can. */
    static List<RunEvent> due(Run run, Instant now) {
        return open(run).stream()
                .filter(one -> !now.isBefore(one.effective()))
                .findFirst()
                .map(one -> one.taken(run, now))
                .orElse(List.of());
    }

    private List<RunEvent> taken(Run run, Instant now) {
        Decision decided = choice == Choice.RESUME
                ? new Decision.Accepted(ControlIntent.Resume.lifted(run, by, now))
                : new StepIntent(by, subject, StepIntent.Choice.valueOf(choice.name()), reason).atOnce(run, now);
        if (decided instanceof Decision.Accepted yes) {
            List<RunEvent> events = new ArrayList<>();
            events.add(new QuestionEvent.AnswerTaken(subject));
            events.addAll(yes.events());
            return events;
        }
        String why = decided instanceof Decision.Refused no ? no.reason() : "it was so already";
        return List.of(new QuestionEvent.AnswerWithdrawn(subject, Person.ENGINE, "it cannot be done any more: " + why));
    }

    /** Every answer that waits is off. */
    static List<RunEvent> withdrawn(Run run, Person by, String reason) {
        return open(run).stream()
                .<RunEvent>map(one -> new QuestionEvent.AnswerWithdrawn(one.subject(), by, reason))
                .toList();
    }
}
