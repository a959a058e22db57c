package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.orchestration.run.StepIntent.Choice;
import com.nxop.cutover.orchestration.run.StepProgress;

/** Who gives the words that steps wait for, and decides when one is stuck. */
final class Menders {

    private static final int ATTEMPTS = 3;

    private final Stage stage;
    private final Desk desk;
    private final Dice dice;

    Menders(Stage stage, Desk desk) {
        this.stage = stage;
        this.desk = desk;
        this.dice = stage.dice;
    }

    void see(Run run) {
        for (StepProgress step : run.runningSteps()) {
            Step plan = run.plan().step(step.id()).orElseThrow();
            boolean waits = plan.confirm().isPresent() && step.confirmed().isEmpty();
            if (waits && dice.chance(0.5)) {
                Person by = Cast.holder(run, plan.confirm().orElseThrow().role(), dice);
                desk.click(run, new StepIntent(by, step.id(), Choice.DONE, "seen"));
            }
        }
        run.stuckSteps().toList().forEach(step -> {
            if (Pending.open(run, step.id()).isEmpty() && dice.chance(0.4)) {
                decide(run, step);
                if (dice.chance(0.2)) {
                    stage.time.in(dice.seconds(1, 6), () -> desk.read().ifPresent(now -> withdraw(now, step.id())));
                }
            }
        });
    }

    /** Whoever it is may object. */
    private void withdraw(Run run, String step) {
        if (!run.ended()) {
            desk.click(run, new ControlIntent.Withdraw(Cast.holder(run, "operations", dice), step));
        }
    }

    private void decide(Run run, StepProgress step) {
        Person ic = Cast.holder(run, "incident-commander", dice);
        if (desk.strikes(Fault.ON_THE_WORD, 40)) {
            stage.witness.wordGiven();
            desk.click(run, new StepIntent(ic, step.id(), Choice.DONE, "the console says so"));
        } else if (done(run, step)) {
            desk.click(run, new StepIntent(ic, step.id(), Choice.DONE, "asked the other side: it is there"));
        } else if (step.attempt() < ATTEMPTS) {
            desk.click(run, new StepIntent(ic, step.id(), Choice.RETRY, ""));
        } else {
            desk.click(run, new StepIntent(ic, step.id(), Choice.SKIP, "goes on without it"));
        }
    }

    /** A message cannot be read back by the machine; a person asks who should have got it. */
    private boolean done(Run run, StepProgress step) {
        Step plan = run.plan().step(step.id()).orElseThrow();
        String key = run.id() + "/" + step.id() + "/" + step.attempt();
        return plan.uses().equals("notify.sns")
                && new Settings(plan.with()).find("topic").isPresent()
                && stage.world.fact("sns:" + key).equals("done");
    }
}
