package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Watch;
import com.nxop.cutover.orchestration.run.Evidence;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.QuestionEvent;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** S2, S25: a default comes once for its question, never after an objection, and turns back only into a region seen well. */
final class DefaultRows implements Row {

    private static final Duration FRESH = Duration.ofSeconds(60);
    /** From a look to the entry that a decision rests on: a paused process, a slow commit, two clocks apart. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(60);

    /**
     * A default that came.
     *
     * @param subject of the question
     * @param what what it led to
     * @param late after its time by the run's own clock, what that leapt over left out
     * @param able how long the process that took it had been able to
     * @param crashes processes of the run that had ended by then
     */
    record Came(String subject, What what, Duration late, Duration able, int crashes) {
        /** The part of the lateness in which somebody could have acted. */
        Duration idle() {
            return late.compareTo(able) < 0 ? late : able;
        }
    }

    /** The run's clock went on further than the true time between two entries. */
    private record Leap(Instant at, Duration over) {
        Duration after(Instant due) {
            Duration since = Duration.between(due, at);
            return since.isNegative() ? Duration.ZERO : since.compareTo(over) < 0 ? since : over;
        }
    }

    /** What a default leads to. */
    enum What {
        BACK,
        HELD,
        /** Held because the region returned to was not seen to be well. */
        HELD_FOR_EVIDENCE
    }

    private final Stage stage;
    private final List<Came> came = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Leap> leaps = new ArrayList<>();
    private Duration ahead = Duration.ZERO;
    private Instant answered = Instant.MIN;
    private int asked;

    DefaultRows(Stage stage) {
        this.stage = stage;
    }

    List<Came> came() {
        return came;
    }

    /** Questions and gates whose time for a decision began to run. */
    int asked() {
        return asked;
    }

    @Override
    public void entry(Moment moment) {
        RunEvent event = moment.entry().event();
        watchTheClock(moment);
        if (event instanceof QuestionEvent.DecisionAsked || event instanceof GateEvent.GateExpired) {
            asked++;
        }
        if (event instanceof QuestionEvent.AnswerWithdrawn) {
            answered = moment.entry().at();
        }
        if (moment.byEngine()
                && event instanceof RunEvent.Escalated one
                && one.text().contains(": nobody decided.")) {
            take(moment, one);
        }
    }

    private void watchTheClock(Moment moment) {
        Duration now = Duration.between(moment.decided(), moment.entry().at());
        if (now.compareTo(ahead) > 0) {
            leaps.add(new Leap(moment.entry().at(), now.minus(ahead)));
        }
        ahead = now;
    }

    private void take(Moment moment, RunEvent.Escalated one) {
        Run run = moment.before();
        Instant due = Optional.ofNullable(run.progress().questions().get(one.subject()))
                .map(Question::due)
                .or(() -> gate(run, one.subject()))
                .orElseThrow(() -> new Violation("S25", "a default for no question: " + one.subject()));
        if (!seen.add(one.subject() + " at " + due)) {
            throw new Violation("S25", "the default about " + one.subject() + " came a second time");
        }
        What what = what(one.text());
        if (what == What.BACK) {
            s2OnlyIntoARegionSeenToBeWell(moment);
        }
        // It waits while an answer can still be withdrawn.
        Instant from = answered.isAfter(due) ? answered : due;
        Duration leapt = leaps.stream().map(leap -> leap.after(from)).reduce(Duration.ZERO, Duration::plus);
        Duration late = Duration.between(from, moment.entry().at()).minus(leapt);
        Duration able = Duration.between(stage.ableSince(), moment.time());
        came.add(new Came(one.subject(), what, late, able, stage.ended()));
    }

    private static What what(String text) {
        if (text.contains("is rolled back by ")) {
            return What.BACK;
        }
        return text.contains("It is not rolled back by default, because") ? What.HELD_FOR_EVIDENCE : What.HELD;
    }

    /** By what the journal says was seen, and by what the outside did tell. */
    private void s2OnlyIntoARegionSeenToBeWell(Moment moment) {
        for (Watch watch : stage.plan.watching().home()) {
            Evidence known = moment.before().outlook().seen().get(watch.id());
            boolean green = known != null && known.seen().state() == Observation.State.MET;
            boolean fresh = known != null
                    && Duration.between(known.at(), moment.entry().at()).compareTo(FRESH) <= 0;
            Instant since = moment.decided().minus(FRESH).minus(ON_THE_WAY);
            boolean told = stage.witness.toldSince(watch.id(), Observation.State.MET, since);
            if (!green || !fresh || !told) {
                throw new Violation("S2", "turned back by default, and this was not seen just now: " + watch.text());
            }
        }
    }

    private static Optional<Instant> gate(Run run, String id) {
        Optional<Gate> plan = run.plan().gate(id);
        return plan.flatMap(gate -> run.progress().gate(id).flatMap(asked -> Silence.due(gate, asked)));
    }
}
