package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.ActionType.Kind;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person decides about one step. */
public record StepIntent(Person by, String step, Choice choice, String reason) implements Intent {

    /** What can be said. */
    public enum Choice {
        DONE,
        CANNOT,
        RETRY,
        SKIP,
        /** It is being repaired: the default waits for as long as the plan allows. */
        FIX
    }

    @Override
    public Decision decide(Run run, Instant now) {
        return Pending.step(run, this, atOnce(run, now), now);
    }

    /** What happens where nothing is put off, or when the grace is over. */
    Decision atOnce(Run run, Instant now) {
        Optional<Step> plan = run.plan().step(step);
        if (plan.isEmpty()) {
            return Decision.refuse("The plan has no step '" + step + "'.", "See /cutover plan.");
        }
        StepProgress progress = run.step(plan.get().id());
        if (progress.status() == StepProgress.Status.NOT_STARTED) {
            return Decision.refuse("Step " + progress.id() + " has not started.", "See /cutover status.");
        }
        return switch (choice) {
            case DONE -> done(plan.get(), progress);
            case CANNOT -> cannot(run, progress, now);
            case RETRY -> retry(run, progress, now);
            case SKIP -> skip(run, progress);
            case FIX -> fix(run, progress, now);
        };
    }

    private Decision done(Step plan, StepProgress progress) {
        if (progress.running() && (plan.confirm().isPresent() || Kind.HUMAN.is(plan.uses()))) {
            return progress.confirmed().isPresent()
                    ? new Decision.Already("Step " + progress.id() + " is already confirmed by "
                            + progress.confirmed().get().name() + ".")
                    : new Decision.Accepted(confirmed(progress));
        }
        if (progress.stuck()) {
            return needsReason()
                    .orElseGet(() -> Decision.accept(new StepEvent.StepSettled(
                            progress.id(),
                            progress.attempt(),
                            Verdict.DONE,
                            "on the word of " + by.name() + ": " + reason,
                            Optional.empty())));
        }
        return wrongState(progress, "waits for nobody's word");
    }

    /** The word may be the last thing that was missing. */
    private List<RunEvent> confirmed(StepProgress progress) {
        RunEvent word = new StepEvent.StepConfirmed(progress.id(), progress.attempt(), by, reason);
        if (progress.seen().filter(Observation::met).isEmpty()) {
            return List.of(word);
        }
        String cause = progress.seen().get().summary() + "; confirmed by " + by.name();
        return List.of(
                word,
                new StepEvent.StepSettled(progress.id(), progress.attempt(), Verdict.DONE, cause, progress.seen()));
    }

    private Decision cannot(Run run, StepProgress progress, Instant now) {
        if (!progress.running()) {
            return wrongState(progress, "is not running");
        }
        return needsReason().orElseGet(() -> {
            List<RunEvent> events = new ArrayList<>();
            events.add(new StepEvent.StepSettled(
                    progress.id(),
                    progress.attempt(),
                    Verdict.FAILED,
                    by.name() + " says it cannot be done: " + reason,
                    Optional.empty()));
            events.addAll(Question.afterStep(run, progress.id(), now));
            return new Decision.Accepted(events);
        });
    }

    private Decision retry(Run run, StepProgress progress, Instant now) {
        if (!run.onCourse(progress.id())) {
            return wrongState(progress, "belongs to the way that the run has left");
        }
        if (progress.stuck() && progress.inFlight(now)) {
            return wrongState(
                    progress,
                    "was asked for at " + progress.intendedAt().orElseThrow()
                            + " and may still take effect; retry it in "
                            + StepProgress.LONGEST_CALL.toSeconds() + " s");
        }
        return progress.stuck()
                ? Decision.accept(new StepEvent.StepStarted(progress.id(), progress.attempt() + 1))
                : wrongState(progress, "has neither failed nor is it unknown");
    }

    private Decision fix(Run run, StepProgress progress, Instant now) {
        if (!progress.stuck()) {
            return wrongState(progress, "has neither failed nor is it unknown");
        }
        Optional<Instant> until = Advice.of(run, progress.id()).flatMap(Advice::fixBy);
        if (until.isEmpty()) {
            return wrongState(progress, "is not to be repaired: the plan proposes something else for it");
        }
        if (!now.isBefore(until.get())) {
            return wrongState(progress, "could be repaired until " + until.get() + " only, and that is over");
        }
        String text = "Step " + progress.id() + " is being repaired by " + by.name() + ": " + reason
                + ". Done by then, or turned back?";
        return needsReason()
                .orElseGet(() -> Decision.accept(new QuestionEvent.DecisionAsked(progress.id(), text, until.get())));
    }

    private Decision skip(Run run, StepProgress progress) {
        boolean evidence = run.openGates().stream()
                .flatMap(gate -> gate.evidence().stream())
                .anyMatch(one -> one.subject().equals(progress.id()));
        if (progress.status() == StepProgress.Status.SKIPPED) {
            return new Decision.Already("Step " + progress.id() + " is already waived.");
        }
        if (!progress.stuck() && !progress.running() && !evidence) {
            return wrongState(progress, "holds nothing up");
        }
        if (progress.running() && progress.mayHaveActed()) {
            return wrongState(progress, "is changing the outside right now");
        }
        return needsReason().orElseGet(() -> Decision.accept(new StepEvent.StepSkipped(progress.id(), by, reason)));
    }

    private Optional<Decision> needsReason() {
        return reason.isBlank()
                ? Optional.of(Decision.refuse(
                        "This decision needs a reason.",
                        "For example: /cutover step " + step + " skip not needed today"))
                : Optional.empty();
    }

    private static Decision wrongState(StepProgress progress, String why) {
        return Decision.refuse(
                "Step " + progress.id() + " " + why + " (" + progress.status().label() + ").", "See /cutover status.");
    }
}
