package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** S8, S10, S11, S12, S14, S15, S31, S32: what leaves for the outside. */
final class SendRows implements Row {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Stage stage;
    private final Map<String, Integer> meant = new HashMap<>();
    private Instant ended = Instant.MAX;

    SendRows(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void entry(Moment moment) {
        if (moment.entry().event() instanceof RunEvent.Ended) {
            ended = moment.time();
        }
        if (moment.entry().event() instanceof StepEvent.ActIntended intended) {
            meant.merge(intended.key(), 1, Integer::sum);
        }
    }

    @Override
    public void sending(Run run, Replica process, ActionType type, StepContext step) {
        s08IntentionIsDurable(run, step);
        s10NeverTwice(type, step);
        s11NothingLeavesAfterTheEnd(process, step);
        s12UnderTheNewestEpoch(process, step);
        s14OnlyAfterALook(step);
        s15NothingElseIsUnderWay(run, type, step);
        s31LossOnlyWhenApproved(run, type, step);
        if (run.head().reach() == Reach.DRY_RUN) {
            throw new Violation("S16", "a dry run changes something: " + step.subject());
        }
    }

    private static void s08IntentionIsDurable(Run run, StepContext step) {
        StepProgress progress = run.step(step.subject());
        if (progress.attempt() != step.attempt() || progress.intendedAt().isEmpty()) {
            throw new Violation("S8", step.key() + " is sent without an intention on record");
        }
    }

    /** Each time on an intention of its own, and more than once only what is harmless to send twice. */
    private void s10NeverTwice(ActionType type, StepContext step) {
        int sends = stage.witness.sends(step);
        boolean harmless = type.kind() == ActionType.Kind.CONVERGE;
        if (sends > (harmless ? meant.getOrDefault(step.key(), 0) : 1)) {
            throw new Violation("S10", step.key() + " is sent a second time");
        }
        if (sends > 1) {
            stage.reached.count(Reached.ASKED_AGAIN);
        }
    }

    /** What was intended before an abort may still leave, by a process that was frozen or taking over in between. */
    private void s11NothingLeavesAfterTheEnd(Replica process, StepContext step) {
        boolean late = stage.time.now().isAfter(ended.equals(Instant.MAX) ? ended : ended.plus(AT_ONCE));
        if (late && process.ableSince().isBefore(ended)) {
            throw new Violation("S11", step.key() + " is sent after the run has ended");
        }
    }

    private void s12UnderTheNewestEpoch(Replica process, StepContext step) {
        if (process.epoch() < stage.lease.epoch() || !stage.lease.owner().equals(process.name)) {
            throw new Violation("S12", step.key() + " is sent by " + process.name + " after another one took over");
        }
    }

    private void s14OnlyAfterALook(StepContext step) {
        boolean needed = stage.witness
                .lastOf(step.subject(), step.key())
                .filter(look -> look.state() == State.NOT_YET)
                .isPresent();
        if (!needed) {
            throw new Violation("S14", step.key() + " is sent although no look said that it is needed");
        }
    }

    private void s15NothingElseIsUnderWay(Run run, ActionType type, StepContext step) {
        boolean back = stage.plan.phaseOf(step.subject()).isEmpty();
        if (back != run.standing().wayBack().isPresent()) {
            throw new Violation("S15", step.key() + " is sent on the way that the run has left");
        }
        Optional<String> flying = Ensures.resource(type.uses(), step.with())
                .flatMap(resource -> stage.witness.flying(resource))
                .filter(key -> back);
        if (flying.isPresent()) {
            throw new Violation("S15", step.key() + " is sent while " + flying.get() + " is under way");
        }
    }

    private static void s31LossOnlyWhenApproved(Run run, ActionType type, StepContext step) {
        if (!type.uses().equals("docdb.writer") || step.mode() == Mode.PLANNED) {
            return;
        }
        boolean approved =
                run.progress().gate("gate-1").filter(GateProgress::approved).isPresent();
        if (run.mode() != Mode.EMERGENCY || !approved) {
            throw new Violation("S31", "data may be lost and nobody has approved it");
        }
        if (Ensures.wanted(type.uses(), step.with()).equals(World.EAST)) {
            throw new Violation("S32", "the way back is a failover that may lose data");
        }
    }
}
