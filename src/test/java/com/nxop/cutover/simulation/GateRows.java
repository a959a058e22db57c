package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Guard;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.QuestionEvent;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StepEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** S4, S7, S25: what a gate opens, and that only people open it. */
final class GateRows implements Row {

    private final Stage stage;
    /** What a person had decided, and takes effect with the entry before. */
    private String answered = "";

    GateRows(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void entry(Moment moment) {
        row(moment);
        answered = moment.entry().event() instanceof QuestionEvent.AnswerTaken taken ? taken.subject() : "";
    }

    private void row(Moment moment) {
        if (moment.entry().event() instanceof StepEvent.StepStarted started) {
            s04NothingStartsBeforeItsGates(moment.before(), started.step());
        } else if (moment.entry().event() instanceof StepEvent.PhaseStarted started) {
            s04NoPhaseBeginsBeforeItsGates(moment.before(), started.phase());
        } else if (moment.entry().event() instanceof GateEvent event) {
            s07AnswersCountOnceAndOnlyOnTheWayForth(moment.before(), event);
        }
        s25SilenceDecidesNothing(moment);
    }

    private void s04NothingStartsBeforeItsGates(Run run, String id) {
        stage.plan.phaseOf(id).ifPresent(phase -> {
            gatesOf(phase.id()).forEach(gate -> needsApproval(run, gate, id));
            for (Phase earlier : stage.plan.phases()) {
                if (earlier.equals(phase)) {
                    break;
                }
                earlier.steps().forEach(step -> needsPassed(run, step, id));
            }
        });
        Path path = stage.plan.pathOf(id).orElseThrow();
        if (path.order() == Path.Order.SEQUENCE) {
            path.steps().stream().takeWhile(step -> !step.id().equals(id)).forEach(step -> needsPassed(run, step, id));
        }
    }

    private void s04NoPhaseBeginsBeforeItsGates(Run run, String phase) {
        gatesOf(phase).forEach(gate -> needsApproval(run, gate, "phase " + phase));
    }

    private List<Gate> gatesOf(String opens) {
        return stage.plan.gates().stream()
                .filter(gate -> gate.opens().equals(opens))
                .toList();
    }

    private static void needsApproval(Run run, Gate gate, String what) {
        if (run.progress().gate(gate.id()).filter(GateProgress::approved).isEmpty()) {
            throw new Violation("S4", what + " started before " + gate.id() + " was approved");
        }
    }

    private static void needsPassed(Run run, Step step, String what) {
        if (!run.step(step.id()).passed()) {
            throw new Violation("S4", what + " started before " + step.id() + " had passed");
        }
    }

    private static void s07AnswersCountOnceAndOnlyOnTheWayForth(Run run, GateEvent event) {
        boolean counts = event instanceof GateEvent.GateAnswered
                || event instanceof GateEvent.GateApproved
                || event instanceof GateEvent.GateRejected
                || event instanceof GateEvent.GateExpired;
        if (!counts) {
            return;
        }
        if (run.standing().wayBack().isPresent()) {
            throw new Violation("S7", event + " after the run had turned back");
        }
        if (run.progress().gate(event.gate()).filter(GateProgress::open).isEmpty()) {
            throw new Violation("S7", event + " although the gate is not open");
        }
    }

    /** The plan's own default: a gate ran out for good, and all that is wanted of the region returned to is green now. */
    private static boolean preApproved(Moment moment) {
        Run run = moment.before();
        Instant at = moment.entry().at();
        boolean due = run.openGates().stream()
                .filter(gate -> gate.status() == GateProgress.Status.EXPIRED)
                .anyMatch(gate -> run.plan()
                        .gate(gate.id())
                        .filter(plan -> plan.onExpiry().otherwise() == Gate.Outcome.ROLLBACK)
                        .flatMap(plan -> gate.decidedAt()
                                .map(expired -> expired.plus(plan.onExpiry().decideWithin())))
                        .filter(last -> !at.isBefore(last))
                        .isPresent());
        boolean asked = Question.open(run).stream().anyMatch(question -> !at.isBefore(question.due()));
        boolean well = run.plan().watching().home().stream()
                .allMatch(watch -> run.outlook()
                        .fresh(watch.id(), at)
                        .filter(seen ->
                                seen.green() && Duration.between(seen.at(), at).toSeconds() <= 60)
                        .isPresent());
        return well && (asked || (due && run.standing().hold().isEmpty()));
    }

    /** The engine lifts only its own hold, and only while nothing but pauses asks. */
    private static boolean caughtUp(Run run) {
        List<String> pauses = run.plan().watching().guards().stream()
                .filter(guard -> guard.response() == Guard.Response.PAUSE)
                .map(guard -> "guard " + guard.watch().id())
                .toList();
        List<String> open = Question.open(run).stream()
                .filter(question -> !question.aboutStep(run))
                .map(Question::subject)
                .toList();
        return !open.isEmpty() && pauses.containsAll(open);
    }

    private void s25SilenceDecidesNothing(Moment moment) {
        if (!moment.byEngine()) {
            return;
        }
        boolean decides = moment.entry().event() instanceof GateEvent.GateApproved
                || moment.entry().event() instanceof GateEvent.GateAnswered
                || moment.entry().event() instanceof GateEvent.GateRejected
                || (moment.entry().event() instanceof RunEvent.TurnedBack && !preApproved(moment))
                || (moment.entry().event() instanceof RunEvent.Resumed
                        && !answered.equals(Pending.RUN)
                        && !caughtUp(moment.before()))
                || (moment.entry().event() instanceof StepEvent.StepSkipped skipped
                        && !answered.equals(skipped.step())
                        && moment.before().head().reach() == Reach.LIVE);
        boolean cancels =
                moment.entry().event() instanceof RunEvent.Ended ended && ended.outcome() == RunState.CANCELED;
        if (decides || cancels) {
            throw new Violation(
                    "S25", "the engine decided by itself: " + moment.entry().event());
        }
    }
}
