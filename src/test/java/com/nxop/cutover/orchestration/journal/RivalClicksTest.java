package com.nxop.cutover.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two replicas, each with what it remembers, and people who press at the same moment: exactly one counts. */
@ParameterizedClass
@EnumSource(Store.class)
@Timeout(120)
class RivalClicksTest {

    private static final Plan PLAN = Rig.nxop();
    private static final int ROUNDS = 40;

    @Parameter
    Store kind;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:30:00Z"));

    @Test
    void ofManyWhoPressHoldAtOnceOneHolds() throws Exception {
        Database database = kind.open();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String run = "R-" + round;
                int people = 2 + round % 7;
                List<RunStore> replicas = List.of(replica(database), replica(database));
                prepare(replicas.get(0), run);
                List<Decision> decisions = atOnce(threads, replicas, people, run);
                assertThat(decisions)
                        .filteredOn(Decision.Accepted.class::isInstance)
                        .hasSize(1);
                Journal journal = journal(database);
                assertThat(journal.read(run, 0, 100))
                        .filteredOn(entry -> entry.event() instanceof RunEvent.Held)
                        .hasSize(1);
                assertThat(journal.verify(run).intact()).isTrue();
                replicas.get(0).submit(run, new ControlIntent.Abort(person(0), "next round"), "end", Optional.empty());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSameClickDeliveredToBothReplicasCountsOnce() throws Exception {
        Database database = kind.open();
        List<RunStore> replicas = List.of(replica(database), replica(database));
        prepare(replicas.get(0), "R-1");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Intent note = new ControlIntent.Note(person(0), "round " + round);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<?>> both = new ArrayList<>();
                for (RunStore replica : replicas) {
                    String key = "click " + round;
                    both.add(threads.submit(() -> {
                        together.await();
                        return replica.submit("R-1", note, key, Optional.empty());
                    }));
                }
                for (Future<?> one : both) {
                    one.get();
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(journal(database).read("R-1", 0, 500))
                .filteredOn(entry -> entry.event() instanceof RunEvent.Noted)
                .hasSize(ROUNDS);
    }

    private static List<Decision> atOnce(ExecutorService threads, List<RunStore> replicas, int people, String run)
            throws Exception {
        CyclicBarrier together = new CyclicBarrier(people);
        List<Future<Decision>> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Person by = person(i);
            RunStore replica = replicas.get(i % replicas.size());
            all.add(threads.submit(() -> {
                together.await();
                return replica.submit(run, new ControlIntent.Hold(by, "stop"), "hold " + by.id(), Optional.empty())
                        .decision();
            }));
        }
        List<Decision> decisions = new ArrayList<>();
        for (Future<Decision> one : all) {
            decisions.add(one.get());
        }
        return decisions;
    }

    private void prepare(RunStore store, String run) {
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Prepared(run, PLAN.digest(), Mode.PLANNED, Reach.LIVE, person(0)));
        List<Person> crew =
                List.of(person(0), person(1), person(2), person(3), person(4), person(5), person(6), person(7));
        events.add(new RunEvent.Staffed("incident-commander", crew, person(0)));
        events.add(new RunEvent.Started(person(0)));
        store.open(PLAN, new Entry(run, person(0).id(), "prepare", clock.instant(), events, Optional.empty()));
    }

    private RunStore replica(Database database) {
        return new RunStore(journal(database), clock, (digest, stored) -> PLAN);
    }

    private static Journal journal(Database database) {
        return new SqlJournal(database.jdbc(), database.transactions());
    }

    private static Person person(int number) {
        return new Person("U-" + number, "Person " + number);
    }
}
