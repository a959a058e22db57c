package com.nxop.cutover.bench.peers;

import com.nxop.cutover.bench.AtOnce;
import com.nxop.cutover.bench.Contender;
import com.nxop.cutover.bench.Pause;
import com.nxop.cutover.bench.Tape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What the BPMN engines have in common when they are measured. */
abstract class BpmnContender implements Contender {

    private static final long IDLE_MILLIS = 60;

    /** A start holds a connection and takes a second one for new ids: with a thread for each run the pool is locked for good. */
    private static final int STARTERS = 5;

    /** Where the delegates of the engine write. */
    abstract Tape tape();

    /** Starts an instance of the process; its id. */
    abstract String start(String process);

    /** The id of the task that waits for a person; empty when none does yet. */
    abstract String waiting(String instance);

    abstract void complete(String task);

    abstract boolean over(String instance);

    abstract void deploy(String name, String bpmn);

    abstract Bpmn bpmn();

    private final Set<String> deployed = new HashSet<>();

    private String known(String process, Supplier<String> bpmn) {
        if (deployed.add(process)) {
            deploy(process, bpmn.get());
        }
        return process;
    }

    private String chainOf(int steps) {
        return known("chain" + steps, () -> bpmn().chain(steps));
    }

    @Override
    public List<Long> chain(int steps) {
        tape().expect(steps);
        String run = start(chainOf(steps));
        tape().await();
        Pause.until("the instance is over", () -> over(run));
        List<Long> gaps = new ArrayList<>();
        for (int step = 1; step < steps; step++) {
            gaps.add(tape().began(run + "/s" + step) - tape().ended(run + "/s" + (step - 1)));
        }
        return gaps;
    }

    @Override
    public long approval() {
        tape().expect(2);
        String run = start(known("gated", bpmn()::gated));
        Pause.until("a person is asked", () -> !waiting(run).isEmpty());
        String task = waiting(run);
        Pause.millis(IDLE_MILLIS);
        long clicked = System.nanoTime();
        complete(task);
        tape().await();
        Pause.until("the instance is over", () -> over(run));
        return tape().began(run + "/s1") - clicked;
    }

    @Override
    public long join() {
        tape().expect(4);
        String run = start(known("joined", bpmn()::joined));
        tape().await();
        Pause.until("the instance is over", () -> over(run));
        return tape().began(run + "/s3") - tape().ended(run + "/s0");
    }

    @Override
    public double crowd(int runs, int steps) {
        tape().expect(runs * steps);
        String process = chainOf(steps);
        List<Runnable> starts = Collections.nCopies(STARTERS, () -> {
            for (int i = 0; i < runs / STARTERS; i++) {
                String unused = start(process);
            }
        });
        return runs * steps / (AtOnce.nanos(starts, tape()::await) / 1e9);
    }
}
