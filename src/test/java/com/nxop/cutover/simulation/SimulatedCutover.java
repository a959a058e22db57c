package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.OutlookEvent;
import com.nxop.cutover.orchestration.run.PastTimes;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One cutover from its preparation to its end, with faults and then without. */
final class SimulatedCutover {

    private static final Duration STORMY = Duration.ofMinutes(50);
    private static final Duration CALM = Duration.ofHours(5);

    /** Without faults something is written at least that often until the end; the longest pause of 1,500 runs was 17 minutes. */
    private static final Duration STANDSTILL = Duration.ofHours(1);

    private static final Duration STEP = Duration.ofSeconds(20);
    private static final Duration REST = Duration.ofMinutes(3);

    private final Script script;
    private final Stage stage;
    private final People people;
    private List<RunEvent> before = List.of();
    private long version;
    private Duration grewAt = Duration.ZERO;

    /** @param leftOut numbers of the strikes that are left out */
    SimulatedCutover(Plan plan, Script script, Wiring wiring, Set<Integer> leftOut) {
        this.script = script;
        this.stage = new Stage(plan, script, wiring, leftOut);
        this.people = new People(stage);
    }

    /** What was learned from earlier runs is on record from the beginning. */
    SimulatedCutover knowing(PastTimes past) {
        before = List.of(new OutlookEvent.TimesKnown(past.times(), past.last()));
        return this;
    }

    Outcome play() {
        Optional<Violation> violation = Optional.empty();
        try {
            people.prepare(script.mode(), script.reach(), before);
            weather();
            until(STORMY);
            calm();
            until(CALM);
            end();
        } catch (Violation broken) {
            violation = Optional.of(broken);
        }
        Optional<Violation> thrown = violation;
        return new Outcome(script, stage, stage.invariants.first().or(() -> thrown));
    }

    private void until(Duration span) {
        Duration end = stage.time.passed().plus(span);
        grewAt = stage.time.passed();
        while (!over() && !standsStill() && stage.time.passed().compareTo(end) < 0) {
            stage.time.pass(STEP);
            stage.invariants.look();
            stage.invariants.first().ifPresent(broken -> {
                throw broken;
            });
        }
    }

    private boolean over() {
        return stage.run().ended();
    }

    private boolean standsStill() {
        long now = stage.run().version();
        Duration passed = stage.time.passed();
        grewAt = now == version ? grewAt : passed;
        version = now;
        return passed.minus(grewAt).compareTo(STANDSTILL) > 0;
    }

    /** From time to time something outside changes by itself, a clock jumps, a process is stopped. */
    private void weather() {
        stage.time.in(stage.dice.seconds(10, 40), this::weather);
        if (strikes(Fault.CRITERIA_FLAP, 60)) {
            flap();
        }
        if (strikes(Fault.DRIFT, 3)) {
            stage.witness.drifted();
            stage.world.set(stage.dice.one(List.of("arc", "flag")), World.EAST);
        }
        if (strikes(Fault.CLOCK_FORWARD, 6)) {
            jump(stage.dice.seconds(60, 90_000));
        }
        if (strikes(Fault.CLOCK_BACK, 6)) {
            jump(stage.dice.seconds(60, 90_000).negated());
        }
        if (strikes(Fault.GRACEFUL_STOP, 6)) {
            stage.door().ifPresent(Replica::stop);
        }
    }

    private boolean strikes(Fault fault, double perMille) {
        return stage.faults.strikes(fault, perMille);
    }

    private void jump(Duration by) {
        stage.door()
                .map(process -> process.machine)
                .filter(own -> stage.dice.chance(0.4))
                .ifPresentOrElse(own -> off(own, by), () -> off(stage.database, by));
    }

    private void off(Machine machine, Duration by) {
        machine.isOff(by);
        Duration wrong = stage.dice.seconds(20, 300);
        stage.time.in(wrong, () -> machine.isOff(Duration.ZERO));
    }

    private void flap() {
        List<String> subjects = stage.dice.chance(0.6)
                ? stage.plan.criteria().stream().map(one -> one.id()).toList()
                : stage.plan.steps().stream().map(Step::id).toList();
        String fact = "sick:" + stage.dice.one(subjects);
        stage.world.set(fact, stage.dice.one(List.of("red", "dark")));
        stage.time.in(stage.dice.seconds(5, 120), () -> stage.world.set(fact, World.NONE));
    }

    /** The second part: nothing fails any more, so everything has to come to a good end. */
    private void calm() {
        stage.faults.stop();
        stage.database.isOff(Duration.ZERO);
        stage.processes().forEach(process -> process.machine.isOff(Duration.ZERO));
    }

    private void end() {
        Run run = stage.run();
        if (!run.ended()) {
            stage.invariants.broken(
                    "L6",
                    "the run never ends: " + run.state() + " " + run.runningSteps() + " "
                            + run.stuckSteps().toList() + " " + run.openGates());
        }
        stage.time.pass(REST);
        stage.invariants.finish();
    }
}
