package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import java.time.Duration;
import java.util.List;

/** The actions of one process: the world behind them, and on the way there everything that can go wrong. */
final class Outside {

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Stage stage;
    private final Replica process;

    Outside(Stage stage, Replica process) {
        this.stage = stage;
        this.process = process;
    }

    List<Action> actions() {
        return Catalogue.all().stream().<Action>map(Port::new).toList();
    }

    private boolean strikes(Fault fault, double perMille, StepContext step) {
        return stage.faults.strikes(fault, perMille, step.subject());
    }

    private final class Port implements Action {

        private final ActionType type;

        private Port(ActionType type) {
            this.type = type;
        }

        @Override
        public ActionType type() {
            return type;
        }

        @Override
        public Duration patience() {
            return PATIENCE;
        }

        @Override
        public Observation observe(StepContext step) {
            process.io();
            process.mayStop(Fault.CRASH_AT_LOOK, 0.3);
            if (strikes(Fault.READ_SLOW, 0.6, step)) {
                process.waits(stage.dice.seconds(1, 5));
            }
            if (strikes(Fault.READ_HANGS, 0.06, step)) {
                process.waits(stage.dice.seconds(65, 200));
            }
            if (strikes(Fault.READ_THREW, 1, step)) {
                stage.told(step, Observation.unknown("threw"), false);
                throw new IllegalStateException("a bug in " + type.uses());
            }
            Observation honest = Ensures.see(type.uses(), step, stage.world.facts());
            Observation seen = twisted(step, honest);
            stage.told(step, seen, seen.met() && !honest.met());
            process.mayPause(Fault.PAUSE_AT_LOOK, 0.3);
            process.alive();
            return seen;
        }

        private Observation twisted(StepContext step, Observation honest) {
            if (strikes(Fault.READ_UNKNOWN, 6, step)) {
                return Observation.unknown("no answer");
            }
            if (strikes(Fault.READ_STALE, 2, step)) {
                return Ensures.see(
                        type.uses(), step, stage.world.facts(stage.time.now().minusSeconds(20)));
            }
            boolean mayFail = !honest.met() && type.kind() != ActionType.Kind.HUMAN;
            return mayFail && strikes(Fault.READ_FAILED, 1, step)
                    ? new Observation(Observation.State.FAILED, "will not become so", java.util.Map.of())
                    : honest;
        }

        @Override
        public ActResult act(StepContext step) {
            process.io();
            process.mayStop(Fault.CRASH_BEFORE_ACT, 10);
            stage.invariants.sending(process, type, step);
            ActResult result = effect(step);
            stage.invariants.look();
            process.io();
            process.mayStop(Fault.CRASH_AFTER_ACT, 12);
            process.mayPause(Fault.PAUSE_AFTER_ACT, 12);
            if (strikes(Fault.ACT_THREW, 8, step)) {
                throw new IllegalStateException("a bug after the call of " + type.uses());
            }
            process.alive();
            return result;
        }

        private ActResult effect(StepContext step) {
            if (strikes(Fault.ACT_REFUSED, 25, step)) {
                return ActResult.refused("not allowed today");
            }
            if (strikes(Fault.ACT_LOST_NOT_DONE, 15, step)) {
                return ActResult.unknown("no answer", "lost");
            }
            if (strikes(Fault.ACT_TAKEN_AND_FORGOTTEN, 10, step)) {
                return ActResult.accepted("taken on", "");
            }
            if (strikes(Fault.ACT_LANDS_LATE, 15, step)) {
                stage.landsLate(type, step, stage.dice.seconds(1, 14));
                return ActResult.unknown("no answer", "lost");
            }
            if (strikes(Fault.ACT_SLOW, 20, step)) {
                process.waits(stage.dice.seconds(3, 11));
            }
            ActResult result = stage.make(type, step);
            return strikes(Fault.ACT_LOST_BUT_DONE, 20, step) ? ActResult.unknown("no answer", "lost") : result;
        }
    }
}
