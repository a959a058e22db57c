package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActionType.Kind;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the engine tells the run. Late reports about attempts that are over change nothing. */
public sealed interface Report extends Intent {

    /** Characters of a digest that people are shown. */
    int SHOWN = 12;

    @Override
    default Person by() {
        return Person.ENGINE;
    }

    /** Time has passed, or something ended: whatever follows from that. */
    record Advance() implements Report {
        @Override
        public Decision decide(Run run, Instant now) {
            List<RunEvent> events = Progression.next(run, now);
            return events.isEmpty() ? new Decision.Already("Nothing is due.") : new Decision.Accepted(events);
        }
    }

    /** The engine is about to act. Accepted as {@link Asking} says, and never while nothing may start. */
    record Intend(String step, int attempt, String key) implements Report {
        @Override
        public Decision decide(Run run, Instant now) {
            StepProgress progress = run.step(step);
            if (!current(progress, attempt) || !Asking.due(run, progress, now)) {
                return new Decision.Already("Attempt " + attempt + " of " + step + " is over or has acted.");
            }
            if (!run.onCourse(step)) {
                return Decision.refuse(step + " belongs to the way that the run has left.", "Nothing was changed.");
            }
            if (!run.mayAct()) {
                return Decision.refuse("The run is held.", "It goes on after resume.");
            }
            return Decision.accept(new StepEvent.ActIntended(step, attempt, key));
        }
    }

    /** The outside answered. */
    record Answered(String step, int attempt, ActResult result) implements Report {
        @Override
        public Decision decide(Run run, Instant now) {
            StepProgress progress = run.step(step);
            if (progress.attempt() != attempt || progress.answered().isPresent()) {
                return new Decision.Already("Attempt " + attempt + " of " + step + " was answered before.");
            }
            List<RunEvent> events = new ArrayList<>();
            events.add(new StepEvent.ActAnswered(step, attempt, result));
            if (progress.running() && result.answer() == ActResult.Answer.REFUSED) {
                events.addAll(StepEnd.failed(run, progress, Verdict.FAILED, result.summary(), now));
            }
            if (progress.running() && result.answer() == ActResult.Answer.DONE && !waitsForWord(run, progress)) {
                events.add(new StepEvent.StepSettled(step, attempt, Verdict.DONE, result.summary(), Optional.empty()));
            }
            return new Decision.Accepted(events);
        }
    }

    /** The engine looked. */
    record Seen(String step, int attempt, Observation seen) implements Report {
        @Override
        public Decision decide(Run run, Instant now) {
            StepProgress progress = run.step(step);
            if (!current(progress, attempt)) {
                return new Decision.Already("Attempt " + attempt + " of " + step + " is over.");
            }
            if (seen.met() && !waitsForWord(run, progress)) {
                String cause =
                        progress.mayHaveActed() || !acts(run, step) ? seen.summary() : "already so: " + seen.summary();
                return Decision.accept(
                        new StepEvent.StepSettled(step, attempt, Verdict.DONE, cause, Optional.of(seen)));
            }
            if (seen.state() == Observation.State.FAILED) {
                List<RunEvent> events = new ArrayList<>();
                events.add(new StepEvent.StepSeen(step, attempt, seen));
                events.addAll(StepEnd.failed(run, progress, Verdict.FAILED, seen.summary(), now));
                return new Decision.Accepted(events);
            }
            return progress.seen().filter(seen::equals).isPresent()
                    ? new Decision.Already("Nothing new was seen.")
                    : Decision.accept(new StepEvent.StepSeen(step, attempt, seen));
        }
    }

    /** A dry run came to a change: it is named and not made. */
    record WouldAct(String step, int attempt, Observation seen) implements Report {
        @Override
        public Decision decide(Run run, Instant now) {
            return current(run.step(step), attempt)
                    ? Decision.accept(new StepEvent.StepSkipped(
                            step, by(), "dry run, nothing is changed; seen: " + seen.summary()))
                    : new Decision.Already("Attempt " + attempt + " of " + step + " is over.");
        }
    }

    /** The automatic criteria were read. */
    record Criteria(List<Evidence> evidence) implements Report {
        @Override
        public Decision decide(Run run, Instant now) {
            return Decision.accept(new RunEvent.CriteriaRead(evidence));
        }
    }

    /** What a gate rests on was looked at. */
    record Gathered(String gate, List<Evidence> evidence) implements Report {
        @Override
        public Decision decide(Run run, Instant now) {
            return GateQuestion.put(run, gate, evidence, now);
        }
    }

    /** The layers, the region returned to and the guards were looked at. */
    record LookedAround(List<Evidence> evidence) implements Report {
        @Override
        public Decision decide(Run run, Instant now) {
            List<RunEvent> events = new ArrayList<>();
            events.add(new OutlookEvent.WayHomeSeen(evidence));
            events.addAll(GuardBreak.events(run, evidence, now));
            return new Decision.Accepted(events);
        }
    }

    /** How long steps took in the runs before this one. */
    record Recalled(PastTimes past) implements Report {
        @Override
        public Decision decide(Run run, Instant now) {
            return run.outlook().times().isPresent()
                    ? new Decision.Already("The times of past runs are known.")
                    : Decision.accept(new OutlookEvent.TimesKnown(past.times(), past.last()));
        }
    }

    /** The plan file read at the start of the program is not the plan this run was prepared with. */
    record PlanEdited(String digest) implements Report {

        static final String SUBJECT = "the plan file";

        @Override
        public Decision decide(Run run, Instant now) {
            String loaded = digest.substring(0, Math.min(SHOWN, digest.length()));
            String own = run.plan().digest().substring(0, SHOWN);
            boolean told = run.log().escalations().stream()
                    .anyMatch(one -> one.subject().equals(SUBJECT) && one.text().contains(loaded));
            if (run.plan().digest().equals(digest) || told) {
                return new Decision.Already("The plan file is that of the run, or its change has been told.");
            }
            return Decision.accept(new RunEvent.Escalated(
                    SUBJECT,
                    List.of("incident-commander"),
                    "The plan file was edited while this run is open: the file is " + loaded + ", the run goes by "
                            + own + " as it was approved. Nothing in the run changes; a new plan needs a new run.",
                    now));
        }
    }

    private static boolean current(StepProgress progress, int attempt) {
        return progress.running() && progress.attempt() == attempt;
    }

    private static boolean waitsForWord(Run run, StepProgress progress) {
        return run.plan().step(progress.id()).flatMap(Step::confirm).isPresent()
                && progress.confirmed().isEmpty();
    }

    private static boolean acts(Run run, String step) {
        return !run.plan().checks(step)
                && run.plan()
                        .step(step)
                        .filter(known -> Kind.acts(known.uses()))
                        .isPresent();
    }
}
