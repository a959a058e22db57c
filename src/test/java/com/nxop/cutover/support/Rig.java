package com.nxop.cutover.support;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.engine.Actions;
import com.nxop.cutover.orchestration.engine.Engine;
import com.nxop.cutover.orchestration.engine.EngineParts;
import com.nxop.cutover.orchestration.engine.Leadership;
import com.nxop.cutover.orchestration.engine.Threads;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.journal.SqlJournal;
import com.nxop.cutover.orchestration.journal.SqlLease;
import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import com.nxop.cutover.orchestration.plan.file.PlanFile;
import com.nxop.cutover.orchestration.plan.file.PlanSource;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The engine over a real journal with a scripted outside, turned by hand on a settable clock. */
public final class Rig {

    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int BEATS = 20_000;

    public final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:30:00Z"));
    public final Database database;
    public final Journal journal;
    public final Plan plan = nxop();
    public final ScriptedActions world = world(plan);
    private RunStore store;
    private int keys;
    private Leadership leadership;
    private Engine engine;

    public Rig() {
        this(Database.inMemory());
    }

    public Rig(Database database) {
        this.database = database;
        journal = new SqlJournal(database.jdbc(), database.transactions());
        store = store();
        leadership = new Leadership(new SqlLease(database.sql(), clock), "none", clock);
        engine = engine("one");
    }

    /** The NXOP plan as it is shipped. */
    public static Plan nxop() {
        try {
            PlanSource source = PlanSource.open("plans/nxop-region-switch.yaml");
            return PlanFile.read(source.text(), source.name(), Map.of()).plan().orElseThrow();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Whatever looks at the same thing as the step that takes another back changes with it. */
    private static ScriptedActions world(Plan plan) {
        ScriptedActions world = new ScriptedActions();
        for (Step step : plan.steps()) {
            world.alike(step.id(), alike(plan, step));
            if (step.undo() instanceof Undo.By by) {
                world.undoes(step.id(), alike(plan, plan.step(by.step()).orElseThrow()));
            }
        }
        return world;
    }

    private static List<String> alike(Plan plan, Step step) {
        return plan.steps().stream()
                .filter(one -> one.uses().equals(step.uses()) && one.with().equals(step.with()))
                .map(Step::id)
                .toList();
    }

    public static Person holder(String role) {
        return new Person("U-" + role, role);
    }

    /** A prepared run with one person in each role. */
    public Run prepare() {
        List<RunEvent> events = new ArrayList<>();
        Person ic = holder("incident-commander");
        events.add(new RunEvent.Prepared("R-1", plan.digest(), Mode.PLANNED, Reach.LIVE, ic));
        for (Role role : plan.roles()) {
            events.add(new RunEvent.Staffed(role.id(), List.of(holder(role.id())), ic));
        }
        Journal.Entry entry = new Journal.Entry("R-1", ic.id(), "prepare", clock.instant(), events, Optional.empty());
        return store.open(plan, entry).orElseThrow();
    }

    /** Prepared, every criterion green, started. */
    public Run start() {
        prepare();
        turn();
        confirmAll();
        accept(new PreparationIntent.Start(holder("incident-commander")));
        return run();
    }

    /** Everybody whose word is asked for in the go/no-go gives it. */
    public void confirmAll() {
        for (Criterion criterion : plan.criteria()) {
            criterion
                    .confirm()
                    .ifPresent(asked ->
                            accept(new PreparationIntent.Say(holder(asked.role()), criterion.id(), true, "checked")));
        }
    }

    public Decision submit(Intent intent) {
        return store.submit("R-1", intent, "key-" + ++keys, Optional.empty()).decision();
    }

    /** Hears of every entry that the rig's own process writes. */
    public void onAppend(Runnable hearer) {
        store.onAppend(hearer);
    }

    /** The same journal in another process, which does not drive. */
    public RunStore another() {
        return store();
    }

    /** With the grace of an answer, where it has one. */
    public void accept(Intent intent) {
        Decision decision = submit(intent);
        if (!(decision instanceof Decision.Accepted)) {
            throw new AssertionError("not accepted: " + decision);
        }
        Pending.open(run()).stream()
                .map(Pending::effective)
                .max(Instant::compareTo)
                .ifPresent(at -> pass(Duration.between(clock.instant(), at)));
    }

    public Run run() {
        return store.find("R-1").orElseThrow();
    }

    /** Renews the lease as a timer does in production, then does what is due. */
    public void turn() {
        leadership.renew();
        engine.turn();
    }

    /** Turns on with the clock until the claim holds. */
    public void until(String claim, BooleanSupplier holds) {
        for (int i = 0; i < BEATS; i++) {
            if (holds.getAsBoolean()) {
                return;
            }
            turn();
            clock.advance(BEAT);
        }
        throw new AssertionError("never: " + claim + "; " + run().state() + " "
                + run().progress().steps().values());
    }

    /** Turns on with the clock for a while. */
    public void pass(Duration span) {
        Instant end = clock.instant().plus(span);
        while (clock.instant().isBefore(end)) {
            turn();
            clock.advance(BEAT);
        }
        turn();
    }

    /** Gives the words that running steps wait for, answers the gate as everybody it asks, until it is approved. */
    public void approve(String gate) {
        untilGateOpen(gate);
        GateProgress asked = run().progress().gate(gate).orElseThrow();
        plan.gate(gate)
                .orElseThrow()
                .approvers()
                .forEach(role -> accept(new AnswerGate(
                        holder(role), gate, asked.round(), asked.digest(), GateProgress.Choice.APPROVE, "")));
    }

    public void untilGateOpen(String gate) {
        until(gate + " is open", () -> {
            confirmRunning();
            return run().progress().gate(gate).filter(GateProgress::open).isPresent();
        });
    }

    /** Whoever must confirm a running step does so. */
    public void confirmRunning() {
        for (StepProgress step : run().runningSteps()) {
            plan.step(step.id())
                    .flatMap(known -> known.confirm())
                    .filter(asked -> step.confirmed().isEmpty() && step.seen().isPresent())
                    .ifPresent(asked ->
                            accept(new StepIntent(holder(asked.role()), step.id(), StepIntent.Choice.DONE, "seen")));
        }
    }

    /** A new process over the same journal: nothing but the journal is carried over. */
    public void restart() {
        store = store();
        clock.advance(Leadership.LENGTH.plusSeconds(1));
        engine = engine("after-restart-" + ++keys);
    }

    private RunStore store() {
        return new RunStore(journal, clock, (digest, stored) -> plan);
    }

    private Engine engine(String owner) {
        leadership = new Leadership(new SqlLease(database.sql(), clock), owner, clock);
        EngineParts parts = new EngineParts(
                store, leadership, new Actions(world.all()), when -> {}, clock, () -> "engine-" + ++keys);
        return new Engine(parts, Threads.none());
    }
}
