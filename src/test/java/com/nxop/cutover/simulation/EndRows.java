package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.util.List;

/** S11, S14, S33: what a run may say of itself when it ends. */
final class EndRows implements Row {

    private final Stage stage;

    EndRows(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void entry(Moment moment) {
        if (moment.before().ended() && !(moment.entry().event() instanceof RunEvent.Noted)) {
            throw new Violation(
                    "S11", "something happened after the end: " + moment.entry().event());
        }
        if (moment.entry().event() instanceof RunEvent.TurnedBack back) {
            s14TheWayBackCoversWhatWasDone(moment.before(), back);
        }
        if (moment.entry().event() instanceof RunEvent.Ended ended) {
            switch (ended.outcome()) {
                case COMPLETED, COMPLETED_WITH_EXCEPTIONS -> s33CompletedMeansAllOfIt(moment.before(), ended);
                case ROLLED_BACK -> s33RolledBackMeansAllOfIt(moment.before());
                default -> s11NothingIsLeftUnnamed(moment, ended);
            }
        }
    }

    private void s14TheWayBackCoversWhatWasDone(Run run, RunEvent.TurnedBack back) {
        List<String> can = stage.plan.rollback(back.procedure()).orElseThrow().steps().stream()
                .map(Step::uses)
                .toList();
        for (Step step : forward()) {
            boolean undone = !(step.undo() instanceof Undo.By) || can.contains(step.uses());
            if (stage.witness.wasSent(step.id()) && !undone && !home(step)) {
                throw new Violation("S14", back.procedure() + " does not take back " + step.id());
            }
        }
        List<String> ways = stage.plan.rollbacks().stream().map(way -> way.id()).toList();
        boolean weaker = run.standing()
                .wayBack()
                .filter(now -> ways.indexOf(back.procedure()) <= ways.indexOf(now.procedure()))
                .isPresent();
        if (weaker) {
            throw new Violation("S14", "turned back twice, and not by a stronger procedure");
        }
    }

    /** There is nothing to take back: it is as before, and no request can still land; or the engine was lied to. */
    private boolean home(Step step) {
        String resource = Ensures.resource(step.uses(), new Settings(step.with()))
                .orElseThrow(() -> new Violation("S14", step.id() + " has an undo and changes nothing"));
        boolean still = stage.witness.flying(resource).isEmpty();
        return (still && stage.world.home(resource)) || !stage.witness.truthful();
    }

    private void s33CompletedMeansAllOfIt(Run run, RunEvent.Ended ended) {
        boolean clean = run.readiness().overrides().isEmpty();
        for (Step step : forward()) {
            StepProgress progress = run.step(step.id());
            clean = clean && progress.status() == StepProgress.Status.COMPLETED;
            if (!progress.passed()) {
                throw new Violation("S33", "completed although " + step.id() + " is " + progress.status());
            }
        }
        for (Gate gate : stage.plan.gates()) {
            if (run.progress().gate(gate.id()).filter(GateProgress::approved).isEmpty()) {
                throw new Violation("S33", "completed although " + gate.id() + " was not approved");
            }
        }
        if (clean != (ended.outcome() == RunState.COMPLETED)) {
            throw new Violation("S33", "exceptions are not named as such, or there are none");
        }
    }

    private static void s33RolledBackMeansAllOfIt(Run run) {
        boolean all = run.standing().wayBack().isPresent()
                && run.course().stream()
                        .flatMap(way -> way.steps().stream())
                        .allMatch(step -> run.step(step.id()).passed());
        if (!all) {
            throw new Violation("S33", "rolled back although something of the way back is open");
        }
    }

    private void s11NothingIsLeftUnnamed(Moment moment, RunEvent.Ended ended) {
        for (Step step : stage.plan.steps()) {
            if (!stage.witness.wasSent(step.id())) {
                continue;
            }
            StepProgress progress = moment.before().step(step.id());
            boolean open = progress.stuck() || progress.status() == StepProgress.Status.CANCELED;
            boolean mustBeNamed = step.undo() instanceof Undo.By
                    || (open && progress.intendedAt().isPresent());
            if (mustBeNamed && !ended.remaining().contains(step.id())) {
                throw new Violation("S11", "ended without a word about " + step.id() + ": " + ended.remaining());
            }
        }
    }

    private List<Step> forward() {
        return stage.plan.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .toList();
    }

    /** After everything has come to rest: what the run says of the outside is so. */
    void s33TheEndIsTrue(Run run) {
        if (!stage.witness.truthful()) {
            return;
        }
        if (run.state() == RunState.COMPLETED) {
            List.of("arc", "dns", "clients", "writer", "flag", "gtm", "api").forEach(fact -> is(fact, World.WEST));
            is("amqp:east", "release");
            is("amqp:west", "subscribe");
        }
        boolean clean = run.standing().end().orElseThrow().remaining().isEmpty();
        if (run.state() == RunState.ROLLED_BACK && clean) {
            List.of("arc", "dns", "writer", "flag", "gtm", "api").forEach(fact -> is(fact, World.EAST));
            is("cordon:east", "uncordoned");
            is("amqp:east", "subscribe");
        }
    }

    private void is(String fact, String wanted) {
        if (!stage.world.fact(fact).equals(wanted)) {
            throw new Violation("S33", "the run says it is over and " + fact + " is " + stage.world.fact(fact));
        }
    }
}
