package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.simulation.Clicks.Card;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where people read the run and click, through whichever process they reach. */
final class Desk {

    private static final int TRIES = 3;

    private final Stage stage;

    Desk(Stage stage) {
        this.stage = stage;
    }

    boolean strikes(Fault fault, double perMille) {
        return stage.faults.strikes(fault, perMille);
    }

    /** The run as a process shows it; empty when none can be reached. */
    Optional<Run> read() {
        Optional<Run> run = stage.door()
                .flatMap(door -> trying(door, () -> door.store.latest()).flatMap(one -> one));
        run.ifPresent(this::notAheadOfTheJournal);
        return run;
    }

    private void notAheadOfTheJournal(Run run) {
        Run truth = stage.run();
        if (run.version() > truth.version() || (run.version() == truth.version() && !run.equals(truth))) {
            stage.invariants.broken("S33", "a process shows what is not in the journal");
        }
    }

    <T> Optional<T> trying(Replica door, Supplier<T> call) {
        try {
            return Optional.ofNullable(door.guarded(call));
        } catch (RuntimeException away) {
            stage.troubles.add(away);
            return Optional.empty();
        }
    }

    void click(Run run, Intent intent) {
        click(run, intent, Card.NONE);
    }

    /** One click: the same key however often it has to be sent. */
    void click(Run run, Intent intent, Card card) {
        String key = stage.key();
        stage.clicks.on(key, card);
        send(run.id(), intent, key, 1);
        if (strikes(Fault.CLICK_TWICE, 30)) {
            send(run.id(), intent, key, 1);
        }
        if (strikes(Fault.CLICK_LATE, 25)) {
            stage.time.in(stage.dice.seconds(20, 400), () -> send(run.id(), intent, key, 1));
        }
    }

    private void send(String run, Intent intent, String key, int tries) {
        Optional<Replica> door = stage.door();
        Optional<Decision> decision = door.flatMap(
                one -> trying(one, () -> one.submit(run, intent, key).decision()));
        decision.ifPresent(said -> stage.reached.decision(intent, said));
        if (decision.filter(Decision.Accepted.class::isInstance).isPresent() && !stage.book.caused(run, key)) {
            stage.invariants.broken("S19", "a person was told that it is recorded: " + intent);
        }
        if (decision.isEmpty() && tries < TRIES) {
            stage.time.in(stage.dice.seconds(1, 9), () -> send(run, intent, key, tries + 1));
        }
    }

    void turnBack(Run run, Person by) {
        Optional<String> procedure = stage.dice.chance(0.6)
                ? Optional.empty()
                : Optional.of(stage.dice.one(List.of("R1", "R2", "R3", "R9")));
        click(run, new ControlIntent.RollBack(by, procedure, "does not look well"));
    }

    /** Clicks that come when they mean nothing any more, or not yet. */
    void wrongMoment(Run run) {
        if (!run.ended() && stage.dice.chance(0.3)) {
            return;
        }
        Person by = Cast.holder(run, "incident-commander", stage.dice);
        if (run.ended() && stage.dice.chance(0.9)) {
            return;
        }
        if (run.standing().wayBack().isPresent() && !run.ended() && stage.dice.chance(0.7)) {
            String left =
                    stage.dice.one(stage.dice.one(stage.plan.phases()).steps()).id();
            click(run, new StepIntent(by, left, StepIntent.Choice.RETRY, ""));
            return;
        }
        String step = stage.dice.one(stage.plan.steps()).id();
        List<Intent> some = List.of(
                new ControlIntent.Resume(by),
                new PreparationIntent.Start(by),
                new ControlIntent.Hold(by, "now"),
                new ControlIntent.Note(by, "it is quiet"),
                new ControlIntent.Note(by, " "),
                new ControlIntent.Abort(by, ""),
                new ControlIntent.RollBack(by, Optional.of("R9"), "wrong name"),
                new ControlIntent.RollBack(by, Optional.of("R1"), "the short way"),
                new StepIntent(by, step, StepIntent.Choice.RETRY, ""),
                new StepIntent(by, step, StepIntent.Choice.DONE, ""),
                new StepIntent(by, step, StepIntent.Choice.SKIP, "why not"),
                new StepIntent(by, "no-such-step", StepIntent.Choice.DONE, ""));
        click(run, stage.dice.one(some));
    }
}
