package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.QuestionEvent;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.orchestration.run.StepProgress;
import com.nxop.cutover.orchestration.run.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** S9, S10, S15, S28, S33: how attempts begin, mean to act, and end. */
final class StepRows implements Row {

    /** Calls are cut off after 12 s. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(12);

    private final Stage stage;
    private String answered = "";

    StepRows(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void entry(Moment moment) {
        row(moment);
        answered = moment.entry().event() instanceof QuestionEvent.AnswerTaken taken ? taken.subject() : "";
    }

    /** The engine writes it, but a person has decided it. */
    private boolean byEngine(Moment moment, String step) {
        return moment.byEngine() && !answered.equals(step);
    }

    private void row(Moment moment) {
        if (moment.entry().event() instanceof StepEvent.StepStarted started) {
            started(moment, started);
        } else if (moment.entry().event() instanceof StepEvent.PhaseStarted phase) {
            s15TheWayBackWaits(moment, phase.phase());
        } else if (moment.entry().event() instanceof StepEvent.ActIntended intended) {
            s09OneOpenAttempt(moment, intended);
            s28NothingIsChangedWhileHeld(moment.before(), intended.step());
        } else if (moment.entry().event() instanceof StepEvent.StepSettled settled) {
            s33SettledAsSeen(moment, settled);
        } else if (moment.entry().event() instanceof StepEvent.ActAnswered answered) {
            StepProgress before = moment.before().step(answered.step());
            if (before.attempt() != answered.attempt() || before.answered().isPresent()) {
                throw new Violation("S9", answered.step() + " was answered twice or for another attempt");
            }
        }
    }

    private void started(Moment moment, StepEvent.StepStarted started) {
        Run run = moment.before();
        StepProgress before = run.step(started.step());
        if (started.attempt() != before.attempt() + 1 || before.running() || before.passed()) {
            throw new Violation("S9", started.step() + " started again while " + before.status());
        }
        boolean forth = stage.plan.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .anyMatch(step -> step.id().equals(started.step()));
        if (forth && run.standing().wayBack().isPresent()) {
            throw new Violation("S1", started.step() + " started on the way that was left");
        }
        boolean again = before.stuck();
        if (again && byEngine(moment, started.step())) {
            throw new Violation("S10", started.step() + " is tried again and nobody asked for it");
        }
        if (again
                && before.inFlight(run.asOf())
                && before.inFlight(moment.entry().at())) {
            throw new Violation("S10", started.step() + " is tried again while the first request is out");
        }
        if (byEngine(moment, started.step())
                && (run.standing().hold().isPresent()
                        || run.standing().startedAt().isEmpty())) {
            throw new Violation("S28", started.step() + " started while the run is held or not started");
        }
        boolean onTheCourse = run.course().stream()
                .flatMap(phase -> phase.steps().stream())
                .anyMatch(step -> step.id().equals(started.step()));
        if (!onTheCourse) {
            throw new Violation("S15", started.step() + " started although the run has left that way");
        }
        if (byEngine(moment, started.step()) && run.stuckSteps().findAny().isPresent()) {
            throw new Violation("S4", started.step() + " started while another one waits for a decision");
        }
    }

    private void s15TheWayBackWaits(Moment moment, String phase) {
        if (stage.plan.rollback(phase).isEmpty()) {
            return;
        }
        for (StepProgress step : moment.before().progress().steps().values()) {
            boolean out = step.intendedAt()
                            .filter(at ->
                                    at.plus(LONGEST_CALL).isAfter(moment.entry().at()))
                            .isPresent()
                    && step.status() != StepProgress.Status.COMPLETED
                    && step.answered()
                            .filter(answer -> answer.answer() == ActResult.Answer.DONE
                                    || answer.answer() == ActResult.Answer.REFUSED)
                            .isEmpty();
            if (step.running() || out) {
                throw new Violation("S15", "the way back begins while " + step.id() + " is under way");
            }
        }
    }

    private void s09OneOpenAttempt(Moment moment, StepEvent.ActIntended intended) {
        Run run = moment.before();
        StepProgress own = run.step(intended.step());
        if (!own.running()
                || own.attempt() != intended.attempt()
                || (own.intendedAt().isPresent() && !lost(own, moment))) {
            throw new Violation("S9", intended.step() + " means to act twice, or out of turn");
        }
        Optional<String> resource = resource(intended.step());
        run.runningSteps().stream()
                .filter(other -> !other.id().equals(intended.step()))
                .filter(other -> other.intendedAt().isPresent())
                .filter(other -> resource.isPresent() && resource(other.id()).equals(resource))
                .findFirst()
                .ifPresent(other -> {
                    throw new Violation("S9", intended.step() + " and " + other.id() + " act on one thing at once");
                });
    }

    /** Harmless to ask for twice, its fate unknown, and no longer under way. */
    private boolean lost(StepProgress own, Moment moment) {
        Step step = stage.plan.step(own.id()).orElseThrow();
        boolean harmless = Catalogue.find(step.uses()).orElseThrow().kind() == ActionType.Kind.CONVERGE;
        boolean unknown = own.answered()
                .filter(one -> one.answer() == ActResult.Answer.UNKNOWN)
                .isPresent();
        Instant over = own.intendedAt().orElseThrow().plus(LONGEST_CALL);
        return harmless && unknown && over.isBefore(moment.entry().at());
    }

    private Optional<String> resource(String id) {
        Step step = stage.plan.step(id).orElseThrow();
        return Ensures.resource(step.uses(), new Settings(step.with()));
    }

    private static void s28NothingIsChangedWhileHeld(Run run, String step) {
        if (run.standing().hold().isPresent() || run.ended()) {
            throw new Violation("S28", step + " means to act although the run is held or over");
        }
    }

    private void s33SettledAsSeen(Moment moment, StepEvent.StepSettled settled) {
        StepProgress before = moment.before().step(settled.step());
        if (before.attempt() != settled.attempt() || !(before.running() || before.stuck())) {
            throw new Violation("S33", settled.step() + " was settled while " + before.status());
        }
        if (settled.verdict() == Verdict.DONE) {
            done(moment, settled, before);
        } else if (settled.cause().startsWith("not done after")) {
            boolean dark =
                    before.seen().map(seen -> seen.state() == State.UNKNOWN).orElse(before.mayHaveActed());
            if (dark != (settled.verdict() == Verdict.UNKNOWN)) {
                throw new Violation(
                        "S33", settled.step() + " is called " + settled.verdict() + ", seen " + before.seen());
            }
        }
    }

    private void done(Moment moment, StepEvent.StepSettled settled, StepProgress before) {
        boolean onTheWord = before.stuck() && !byEngine(moment, settled.step());
        if (onTheWord) {
            return;
        }
        String key = moment.before().id() + "/" + settled.step() + "/" + settled.attempt();
        boolean told = stage.witness
                .lastOf(settled.step(), key)
                .filter(look -> stage.witness.toldSince(
                        settled.step(), State.MET, moment.time().minusSeconds(300)))
                .isPresent();
        boolean proved = before.answered()
                .filter(answer -> answer.answer() == ActResult.Answer.DONE)
                .isPresent();
        if (!told && !proved) {
            throw new Violation("S23", settled.step() + " is called done and was never seen so");
        }
        boolean asked = stage.plan.step(settled.step()).orElseThrow().confirm().isPresent();
        if (asked && before.confirmed().isEmpty()) {
            throw new Violation("S33", settled.step() + " is called done without the word it needs");
        }
    }
}
