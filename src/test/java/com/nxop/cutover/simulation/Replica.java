package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.engine.Actions;
import com.nxop.cutover.orchestration.engine.Engine;
import com.nxop.cutover.orchestration.engine.EngineParts;
import com.nxop.cutover.orchestration.engine.Leadership;
import com.nxop.cutover.orchestration.engine.SteadyClock;
import com.nxop.cutover.orchestration.engine.Threads;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.run.Intent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One process of the program, from its start to its end: the production classes, wired to the stage. */
final class Replica {

    private static final Duration RENEW = Duration.ofSeconds(3);
    /** As the loop of the program, which turns at least as often. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final int SPINS = 400;

    final String name;
    final RunStore store;
    final Machine machine;
    private final Stage stage;
    private final Leadership leadership;
    private final Engine engine;
    private final Clock clock;
    private boolean dead;
    private boolean paused;
    private boolean writing;
    private boolean turning;
    private boolean woken;
    private long turn;
    private int spins;
    private long epoch;
    private long known;
    private Instant ableSince = Instant.EPOCH;

    Replica(Stage stage, Machine machine, String name) {
        this.stage = stage;
        this.machine = machine;
        this.name = name;
        Clock shared = stage.time.clock(stage.database::error);
        SteadyClock steady = new SteadyClock(shared, stage.time.clock(machine::error), stage.time::nanos);
        this.clock = stage.wiring.clock(steady, shared);
        this.store = new RunStore(new Link(stage, this), clock, stage::storedPlan, stage.wiring.rule());
        Clock leaseClock =
                stage.wiring.leaseClock(new SteadyClock(stage.time.clock(machine::error), stage.time::nanos));
        this.leadership = new Leadership(new LeaseLink(stage, this), name, leaseClock);
        Actions actions = new Actions(stage.wiring.actions(stage, new Outside(stage, this).actions()));
        Threads threads = new Threads(Runnable::run, Runnable::run, () -> {}, this::open);
        this.engine = new Engine(new EngineParts(store, leadership, actions, when -> {}, clock, stage::key), threads);
        store.onAppend(this::wake);
        store.onTime(steady::notBefore);
    }

    void start() {
        renewing();
        schedule(Duration.ZERO);
    }

    /** Whether people can reach it. */
    boolean open() {
        return !dead && !paused && !writing;
    }

    boolean dead() {
        return dead;
    }

    /** The epoch it last held, as the lease itself said. */
    long epoch() {
        return epoch;
    }

    /** Since when it has held the lease and was not paused. */
    Instant ableSince() {
        return ableSince;
    }

    void holds(long held) {
        epoch = held;
    }

    /** The answer of the lease has arrived. */
    void knows(long held) {
        if (held != known) {
            known = held;
            ableSince = stage.time.now();
        }
    }

    void alive() {
        if (dead) {
            throw new Crash();
        }
    }

    RunStore.Outcome submit(String run, Intent intent, String key) {
        return guarded(() -> store.submit(run, intent, key, Optional.empty()));
    }

    /** Whatever a person has it do; a crash in it ends the process. */
    <T> T guarded(java.util.function.Supplier<T> call) {
        try {
            return call.get();
        } catch (Crash crash) {
            die();
            throw new org.springframework.dao.DataAccessResourceFailureException("the connection was reset");
        }
    }

    /** One input or output; the stage counts them and may end the process at a chosen one. */
    void io() {
        alive();
        if (stage.ioIsLast()) {
            crash();
        }
    }

    void mayStop(Fault fault, double perMille) {
        if (stage.faults.strikes(fault, perMille, name)) {
            crash();
        }
    }

    private void crash() {
        dead = true;
        throw new Crash();
    }

    void mayPause(Fault fault, double perMille) {
        if (stage.time.depth() < 4 && !paused && stage.faults.strikes(fault, perMille, name)) {
            paused = true;
            stage.time.pass(stage.dice.seconds(1, 40));
            paused = false;
            ableSince = stage.time.now();
        }
    }

    /** A call takes its time; the process's other threads go on. */
    void waits(Duration span) {
        if (stage.time.depth() < 4) {
            boolean inTurn = turning;
            turning = false;
            schedule(SHORTEST);
            stage.time.pass(span);
            turning = inTurn;
        }
    }

    void writing(boolean now) {
        writing = now;
    }

    private void wake() {
        woken = true;
        if (!stage.faults.strikes(Fault.WAKE_LOST, 2, name)) {
            schedule(Duration.ofMillis(1));
        }
        if (stage.faults.strikes(Fault.WAKE_DOUBLED, 2, name)) {
            stage.time.in(Duration.ofMillis(2), this::turnNow);
        }
    }

    private void schedule(Duration delay) {
        long mine = ++turn;
        stage.time.in(delay, () -> {
            if (mine == turn) {
                turnNow();
            }
        });
    }

    private void turnNow() {
        if (dead) {
            return;
        }
        if (paused || turning) {
            schedule(Duration.ofMillis(300));
            return;
        }
        long before = stage.written();
        Instant at = stage.time.now();
        Duration next = Duration.ofSeconds(1);
        turning = true;
        try {
            mayStop(Fault.CRASH_BETWEEN, 0.3);
            Instant due = woken ? engine.turnAfterOwn() : engine.turn();
            woken = false;
            next = Duration.between(clock.instant(), due);
            next = next.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : next;
        } catch (Crash crash) {
            dead = true;
        } catch (RuntimeException trouble) {
            stage.troubles.add(trouble);
        } finally {
            turning = false;
        }
        if (dead) {
            die();
            return;
        }
        boolean idle = stage.written() == before && at.equals(stage.time.now());
        spins = idle && next.compareTo(Duration.ZERO) <= 0 ? spins + 1 : 0;
        if (spins > SPINS) {
            stage.invariants.broken("L7", name + " turns again and again although nothing is due");
        }
        schedule(next.compareTo(SHORTEST) < 0 ? SHORTEST : next);
    }

    private void renewing() {
        if (dead) {
            return;
        }
        if (!paused) {
            renew();
        }
        stage.time.in(RENEW, this::renewing);
    }

    private void renew() {
        try {
            leadership.renew();
        } catch (Crash crash) {
            die();
        }
    }

    /** Stops in good order: the lease is given up. */
    void stop() {
        leadership.release();
        die();
    }

    private void die() {
        dead = true;
        stage.died(this);
    }
}
