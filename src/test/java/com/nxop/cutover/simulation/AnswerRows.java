package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.QuestionEvent;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** S10: a stuck step goes on only by an answer whose grace is over; a withdrawn one never acts, any other at most once. */
final class AnswerRows implements Row {

    private final Stage stage;
    private final Map<String, Pending> waiting = new HashMap<>();
    private final Map<String, Instant> withdrawn = new HashMap<>();
    private String taken = "";

    AnswerRows(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void entry(Moment moment) {
        RunEvent event = moment.entry().event();
        String before = taken;
        taken = "";
        if (event instanceof QuestionEvent.AnswerGiven given) {
            if (moment.byEngine()) {
                throw new Violation("S25", "the engine answers by itself: " + given.answer());
            }
            given(given.answer());
        } else if (event instanceof QuestionEvent.AnswerWithdrawn back) {
            if (waiting.remove(back.subject()) == null) {
                throw new Violation("S10", "withdrawn, and nobody had answered: " + back.subject());
            }
            withdrawn.put(back.subject(), moment.entry().at());
        } else if (event instanceof QuestionEvent.AnswerTaken now) {
            taken(now.subject(), moment.entry().at());
        } else if (stage.plan.clocks().grace().isPresent()) {
            decided(moment, event).filter(step -> !step.equals(before)).ifPresent(step -> {
                throw new Violation("S10", step + " goes on and no answer has taken effect");
            });
        }
    }

    private void given(Pending answer) {
        waiting.put(answer.subject(), answer);
        Instant last = withdrawn.get(answer.subject());
        if (last != null && answer.at().isBefore(last)) {
            throw new Violation("S10", "waits again although it was withdrawn: " + answer);
        }
    }

    private void taken(String subject, Instant at) {
        Pending answer = waiting.remove(subject);
        if (answer == null) {
            throw new Violation("S10", "an answer acts that was withdrawn, or has acted: " + subject);
        }
        if (at.isBefore(answer.effective())) {
            throw new Violation("S10", "an answer acts before its grace is over: " + subject);
        }
        taken = subject;
    }

    /** The stuck step of the present course that a person's decision is about. */
    private static Optional<String> decided(Moment moment, RunEvent event) {
        String step = "";
        if (event instanceof StepEvent.StepStarted started) {
            step = started.step();
        } else if (event instanceof StepEvent.StepSkipped skipped) {
            step = skipped.step();
        } else if (event instanceof StepEvent.StepSettled settled
                && settled.cause().startsWith("on the word of")) {
            step = settled.step();
        }
        String about = step;
        return moment.before()
                .stuckSteps()
                .map(one -> one.id())
                .filter(about::equals)
                .findFirst();
    }
}
