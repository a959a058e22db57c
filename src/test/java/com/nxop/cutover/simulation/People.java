package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Escalations;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepIntent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The people around a run: they look every few seconds and do what their role asks, more or less. */
final class People {

    private static final String IC = "incident-commander";

    private final Stage stage;
    private final Dice dice;
    private final Cast cast;
    private final Desk desk;
    private final Approvers approvers;
    private final Menders menders;
    private Optional<Instant> heldSince = Optional.empty();
    private Duration holdLasts = Duration.ZERO;
    private Instant silentUntil = Instant.MIN;

    People(Stage stage) {
        this.stage = stage;
        this.dice = stage.dice;
        this.cast = new Cast(stage.plan, stage.dice);
        this.desk = new Desk(stage);
        this.approvers = new Approvers(stage, desk);
        this.menders = new Menders(stage, desk);
    }

    /** @param known what is on record from the beginning, beside who is there */
    void prepare(Mode mode, Reach reach, List<RunEvent> known) {
        Person ic = cast.roles().get(IC).get(0);
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Prepared(Stage.RUN, stage.plan.digest(), mode, reach, ic));
        cast.roles().forEach((role, people) -> events.add(new RunEvent.Staffed(role, people, ic)));
        events.addAll(known);
        Instant now = stage.time.now();
        stage.book.open(stage.plan, new Journal.Entry(Stage.RUN, ic.id(), "prepare", now, events, Optional.empty()));
        stage.invariants.look();
        look();
    }

    private void look() {
        desk.read().ifPresent(this::see);
        stage.time.in(dice.seconds(3, 10), this::look);
    }

    private void see(Run run) {
        if (run.ended()) {
            desk.wrongMoment(run);
        } else if (run.standing().startedAt().isEmpty()) {
            before(run);
        } else {
            during(run);
        }
    }

    private void before(Run run) {
        List<Criterion> open = run.plan().criteria().stream()
                .filter(one -> one.confirm().isPresent())
                .filter(one -> !said(run, one))
                .limit(6)
                .toList();
        for (Criterion criterion : open) {
            boolean wrong = desk.strikes(Fault.CLICK_WRONG_PERSON, 5);
            Person by = wrong
                    ? Cast.STRANGER
                    : Cast.holder(run, criterion.confirm().orElseThrow().role(), dice);
            desk.click(run, new PreparationIntent.Say(by, criterion.id(), true, "checked"));
        }
        Person ic = Cast.holder(run, IC, dice);
        if (desk.strikes(Fault.START_TOO_EARLY, 40)) {
            desk.click(run, new PreparationIntent.Start(ic));
            desk.click(run, new ControlIntent.Hold(ic, "too early"));
        }
        if (desk.strikes(Fault.INSIST, 25)) {
            insist(run);
        }
        if (dice.chance(0.1)) {
            Instant window = run.asOf().plus(dice.seconds(600, 7200));
            desk.click(run, new PreparationIntent.Schedule(ic, window));
        }
        if (GoNoGo.of(run, run.asOf()).go()) {
            desk.click(run, new PreparationIntent.Start(ic));
        }
        odd(run);
    }

    private static boolean said(Run run, Criterion criterion) {
        return run.readiness().said().containsKey(criterion.id());
    }

    private void insist(Run run) {
        Person ic = Cast.holder(run, IC, dice);
        desk.click(run, new PreparationIntent.InsistOnStart(ic, "storm is coming"));
        Person second = dice.chance(0.5) ? Cast.holder(run, "management", dice) : ic;
        desk.click(run, new PreparationIntent.InsistOnStart(second, "agreed"));
        desk.click(run, new PreparationIntent.Start(ic));
    }

    private void during(Run run) {
        if (desk.strikes(Fault.NOBODY_THERE, 4)) {
            silentUntil = stage.time.now().plus(dice.seconds(150, 900));
        }
        if (stage.time.now().isBefore(silentUntil)) {
            return;
        }
        if (run.standing().hold().isPresent()) {
            held(run);
        } else {
            heldSince = Optional.empty();
        }
        Escalations.open(run).stream()
                .filter(subject -> dice.chance(0.05))
                .forEach(subject -> desk.click(
                        run, new ControlIntent.AcknowledgePage(new Person("pagerduty:on call", "on call"), subject)));
        confirmAgain(run);
        menders.see(run);
        approvers.see(run);
        odd(run);
    }

    /** A word that has run out while a gate waits for it. */
    private void confirmAgain(Run run) {
        run.openGates().stream()
                .flatMap(gate -> gate.evidence().stream())
                .filter(one -> !one.green())
                .flatMap(one -> run.plan().criterion(one.subject()).stream())
                .filter(one -> one.confirm().isPresent() && said(run, one))
                .forEach(one -> {
                    Person by = Cast.holder(run, one.confirm().orElseThrow().role(), dice);
                    desk.click(run, new PreparationIntent.Say(by, one.id(), true, "still so"));
                });
    }

    private void held(Run run) {
        if (heldSince.isEmpty()) {
            heldSince = Optional.of(stage.time.now());
            holdLasts = desk.strikes(Fault.LONG_HOLD, 250) ? dice.seconds(300, 700) : dice.seconds(20, 60);
        }
        Duration held = Duration.between(heldSince.get(), stage.time.now());
        if (held.compareTo(holdLasts) > 0 && dice.chance(0.3)) {
            Person ic = Cast.holder(run, IC, dice);
            desk.click(run, new ControlIntent.Resume(ic));
        }
    }

    /** What nobody planned. */
    private void odd(Run run) {
        Person ic = Cast.holder(run, IC, dice);
        if (desk.strikes(Fault.HOLD, 6)) {
            desk.click(run, new ControlIntent.Hold(ic, "wait a moment"));
        }
        if (desk.strikes(Fault.TURN_BACK, 2)) {
            desk.turnBack(run, ic);
        }
        if (desk.strikes(Fault.ABORT, 1)) {
            desk.click(run, new ControlIntent.Abort(ic, "wrong night"));
        }
        if (desk.strikes(Fault.CLICK_AT_WRONG_MOMENT, 8)) {
            desk.wrongMoment(run);
        }
        if (desk.strikes(Fault.ROLE_CHANGE, 5)) {
            String role = dice.chance(0.5)
                    ? dice.one(List.of(IC, "management"))
                    : dice.one(run.plan().roles()).id();
            Person fresh = new Person("U-new-" + role, "New in " + role);
            desk.click(run, new PreparationIntent.Staff(ic, role, List.of(fresh)));
        }
        if (desk.strikes(Fault.CANNOT, 3) && !run.runningSteps().isEmpty()) {
            String step = dice.one(run.runningSteps()).id();
            desk.click(run, new StepIntent(ic, step, StepIntent.Choice.CANNOT, "the console is down"));
        }
        if (desk.strikes(Fault.WAIVE, 3) && !run.runningSteps().isEmpty()) {
            String step = dice.one(run.runningSteps()).id();
            desk.click(run, new StepIntent(ic, step, StepIntent.Choice.SKIP, "not needed today"));
        }
        if (desk.strikes(Fault.RIVAL_PREPARE, 3)) {
            rival(stage.plan);
        }
        if (desk.strikes(Fault.EDITED_PLAN, 3)) {
            rival(edited(stage.plan));
        }
    }

    private void rival(Plan plan) {
        if (stage.run().ended()) {
            return;
        }
        Person ic = cast.roles().get(IC).get(0);
        List<RunEvent> events = List.of(new RunEvent.Prepared("R-2", plan.digest(), Mode.PLANNED, Reach.LIVE, ic));
        Journal.Entry entry =
                new Journal.Entry("R-2", ic.id(), stage.key(), stage.time.now(), events, Optional.empty());
        stage.door().ifPresent(door -> desk.trying(door, () -> door.store.open(plan, entry)));
        stage.invariants.look();
    }

    private static Plan edited(Plan plan) {
        return new Plan(
                plan.id(),
                plan.title(),
                "f".repeat(64),
                plan.text() + "# edited\n",
                plan.from(),
                plan.to(),
                plan.zone(),
                plan.clocks(),
                plan.roles(),
                plan.criteria(),
                plan.phases(),
                plan.gates(),
                plan.rollbacks(),
                plan.watching(),
                plan.settings(),
                plan.communications(),
                plan.partial());
    }
}
