package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.MemoryJournal;
import com.nxop.cutover.orchestration.journal.MemoryLease;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything of one simulated cutover: time, world, journal, processes, and who watches. */
final class Stage {

    static final String RUN = "R-1";
    private static final Instant START = Instant.parse("2026-12-01T02:30:00Z");

    final Plan plan;
    final Timeline time = new Timeline(START);
    final Faults faults;
    final Dice dice;
    final World world;
    /** Where the database runs; its clock counts for leases and runs. */
    final Machine database = new Machine("database");

    final MemoryLease lease = new MemoryLease(time.clock(database::error));
    final MemoryJournal book = new MemoryJournal(lease);
    final Wiring wiring;
    final Witness witness = new Witness();
    final Clicks clicks = new Clicks();
    final Invariants invariants;
    final Reached reached = new Reached();
    final List<RuntimeException> troubles = new ArrayList<>();
    private final List<Replica> processes = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final Set<Integer> lastIos;
    private boolean jumped;
    private int keys;
    private int ios;
    private int ended;

    Stage(Plan plan, Script script, Wiring wiring, Set<Integer> leftOut) {
        this.plan = plan;
        this.wiring = wiring;
        this.faults = new Faults(script.seed(), script.rate(), leftOut, time);
        this.dice = new Dice(script.seed());
        this.world = new World(time, dice, script.pace());
        this.lastIos = script.lastIos();
        this.invariants = new Invariants(this);
        for (int i = 0; i < script.machines(); i++) {
            boot(new Machine(String.valueOf((char) ('a' + i))));
        }
    }

    private void boot(Machine machine) {
        jumped = jumped || (!database.error().isZero() && !machine.error().isZero());
        Replica process = new Replica(this, machine, machine.nextProcess());
        processes.add(process);
        process.start();
    }

    void died(Replica process) {
        if (processes.remove(process)) {
            ended++;
            boolean slow = faults.strikes(Fault.LONG_RESTART, 80);
            Duration away =
                    faults.stopped() ? Duration.ofSeconds(5) : slow ? dice.seconds(60, 150) : dice.seconds(1, 40);
            time.in(away, () -> boot(process.machine));
        }
    }

    List<Replica> processes() {
        return processes;
    }

    /** A process that people can reach now. */
    Optional<Replica> door() {
        List<Replica> open = processes.stream().filter(Replica::open).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(dice.one(open));
    }

    /** Whether a process ever started with both clocks wrong; early deadlines are then the clocks' fault. */
    boolean startedWithWrongClocks() {
        return jumped;
    }

    String key() {
        return "key-" + ++keys;
    }

    Plan storedPlan(String digest, Journal.StoredPlan stored) {
        if (!stored.text().equals(plan.text()) || !digest.equals(plan.digest())) {
            invariants.broken("S17", "the plan of the run was exchanged");
        }
        return plan;
    }

    /** Counts inputs and outputs; true for one at which the process ends. */
    boolean ioIsLast() {
        ios++;
        return lastIos.contains(ios);
    }

    /** Since when the process that holds the lease could act, by the true time. */
    Instant ableSince() {
        return processes.stream()
                .max(java.util.Comparator.comparingLong(Replica::epoch))
                .map(Replica::ableSince)
                .orElseGet(time::now);
    }

    /** Processes that have ended so far, by a crash or in good order. */
    int ended() {
        return ended;
    }

    int ios() {
        return ios;
    }

    long written() {
        return book.run(RUN).map(Journal.RunRow::version).orElse(0L);
    }

    /** The run as the journal says. */
    Run run() {
        return invariants.run();
    }

    void told(StepContext step, Observation seen, boolean lie) {
        witness.told(step, seen, time.now(), lie);
    }

    ActResult make(ActionType type, StepContext step) {
        sent.add(step.key());
        ActResult result = Ensures.make(type.uses(), step, world);
        invariants.look();
        return result;
    }

    void landsLate(ActionType type, StepContext step, Duration delay) {
        witness.flies(type, step);
        time.in(delay, () -> {
            witness.landed(type, step);
            make(type, step);
        });
    }

    /** Takes back what was not on the disk yet. */
    void databaseCrashes() {
        if (book.fallBack(RUN) > 0) {
            reached.count(Reached.ENTRIES_LOST);
            invariants.fellBack();
        }
    }

    /** Keys of the requests that took effect, in order. */
    List<String> sent() {
        return sent;
    }

    Map<Fault, Integer> struck() {
        return faults.counts();
    }
}
