package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.PhaseProgress;
import com.nxop.cutover.orchestration.run.QuestionEvent;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** S24: no deadline comes early or twice, measured with the true time; no length is negative. */
final class TimeRows implements Row {

    private final Stage stage;
    private final Map<String, Instant> since = new HashMap<>();
    private final Map<String, Duration> heldBefore = new HashMap<>();
    private Optional<Instant> heldSince = Optional.empty();
    private Duration heldFor = Duration.ZERO;

    TimeRows(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void entry(Moment moment) {
        holds(moment);
        remember(moment);
        if (!stage.startedWithWrongClocks()) {
            s24NothingIsEarly(moment);
        }
        s24NothingComesTwice(moment);
        s24NoLengthIsNegative(moment.after());
    }

    private void holds(Moment moment) {
        if (moment.entry().event() instanceof RunEvent.Held) {
            heldSince = Optional.of(moment.time());
        }
        if (moment.entry().event() instanceof RunEvent.Resumed
                || moment.entry().event() instanceof RunEvent.TurnedBack) {
            heldFor = held(moment.decided());
            heldSince = Optional.empty();
        }
    }

    private Duration held(Instant now) {
        return heldSince.map(at -> heldFor.plus(Duration.between(at, now))).orElse(heldFor);
    }

    private void remember(Moment moment) {
        if (moment.entry().event() instanceof StepEvent.StepStarted started) {
            begin("step " + started.step(), moment.decided());
        } else if (moment.entry().event() instanceof StepEvent.PhaseStarted started) {
            begin("phase " + started.phase(), moment.decided());
        } else if (moment.entry().event() instanceof GateEvent.GateAsked asked && asked.round() == 1) {
            begin("gate " + asked.gate(), moment.decided());
        } else if (moment.entry().event() instanceof GateEvent.GateExpired expired) {
            begin("default " + expired.gate(), moment.decided());
        } else if (moment.entry().event() instanceof QuestionEvent.DecisionAsked asked) {
            since.put("question " + asked.subject(), moment.decided());
        }
    }

    private void begin(String what, Instant at) {
        since.put(what, at);
        heldBefore.put(what, held(at));
    }

    private void s24NothingIsEarly(Moment moment) {
        if (moment.entry().event() instanceof StepEvent.StepSettled settled
                && settled.cause().startsWith("not done after")) {
            Duration timeout = stage.plan.step(settled.step()).orElseThrow().timeout();
            notBefore("step " + settled.step(), timeout, moment.time());
        } else if (moment.entry().event() instanceof GateEvent.GateExpired expired) {
            Gate gate = stage.plan.gate(expired.gate()).orElseThrow();
            Phase phase = stage.plan.phases().stream()
                    .filter(one -> one.id().equals(gate.after())
                            || one.paths().stream().anyMatch(path -> path.id().equals(gate.after())))
                    .findFirst()
                    .orElseThrow();
            notBefore("phase " + phase.id(), gate.clock().orElseThrow(), moment.time());
            notBefore("gate " + gate.id(), stage.plan.clocks().decision(), moment.time());
        } else if (moment.entry().event() instanceof RunEvent.Escalated escalated
                && escalated.text().contains("nobody decided")
                && moment.before().plan().gate(escalated.subject()).isEmpty()) {
            questionNotBefore(escalated.subject(), moment);
        } else if (moment.entry().event() instanceof RunEvent.Held held
                && moment.byEngine()
                && held.reason().contains("nobody decided")
                && moment.before().plan().gates().stream()
                        .anyMatch(one -> held.reason().startsWith(one.name() + ":"))) {
            Gate gate = stage.plan.gates().stream()
                    .filter(one -> held.reason().startsWith(one.name() + ":"))
                    .filter(one -> moment.before()
                            .progress()
                            .gate(one.id())
                            .filter(known -> known.status() == GateProgress.Status.EXPIRED)
                            .isPresent())
                    .findFirst()
                    .orElseThrow(() -> new Violation("S25", "the engine held the run and no gate had run out"));
            notBefore("default " + gate.id(), gate.onExpiry().decideWithin(), moment.time());
        }
    }

    /** A question's time runs on whatever is held. */
    private void questionNotBefore(String subject, Moment moment) {
        Duration passed = Duration.between(since.get("question " + subject), moment.time());
        Duration least = stage.plan.clocks().decision();
        if (passed.compareTo(least.minus(least.dividedBy(50)).minusSeconds(1)) < 0) {
            throw new Violation("S24", "the default about " + subject + " came after " + passed);
        }
    }

    private void notBefore(String what, Duration span, Instant now) {
        Duration passed = Duration.between(since.get(what), now).minus(held(now).minus(heldBefore.get(what)));
        Duration least = span.minus(span.dividedBy(50)).minusSeconds(1);
        if (passed.compareTo(least) < 0) {
            throw new Violation("S24", what + " ran out after " + passed + ", not " + span);
        }
    }

    private static void s24NothingComesTwice(Moment moment) {
        boolean twice = false;
        if (moment.entry().event() instanceof GateEvent.GateExpired expired) {
            twice = gate(moment, expired)
                    .filter(known -> known.status() == GateProgress.Status.EXPIRED)
                    .isPresent();
        } else if (moment.entry().event() instanceof GateEvent.GateReminded reminded) {
            twice = gate(moment, reminded).filter(GateProgress::reminded).isPresent();
        } else if (moment.entry().event() instanceof StepEvent.PhaseLate late) {
            twice = moment.before()
                    .progress()
                    .phase(late.phase())
                    .filter(PhaseProgress::late)
                    .isPresent();
        } else if (moment.entry().event() instanceof RunEvent.Held) {
            twice = moment.before().standing().hold().isPresent();
        }
        if (twice) {
            throw new Violation("S24", "a second time: " + moment.entry().event());
        }
    }

    private static Optional<GateProgress> gate(Moment moment, GateEvent event) {
        return moment.before().progress().gate(event.gate());
    }

    private static void s24NoLengthIsNegative(Run run) {
        for (StepProgress step : run.progress().steps().values()) {
            if (step.counted(run.asOf()).isNegative() || step.held().isNegative()) {
                throw new Violation("S24", "step " + step.id() + " has run for less than nothing");
            }
        }
        for (PhaseProgress phase : run.progress().phases().values()) {
            if (phase.clock(run.asOf()).isNegative()) {
                throw new Violation("S24", "phase " + phase.id() + " has run for less than nothing");
            }
        }
    }
}
