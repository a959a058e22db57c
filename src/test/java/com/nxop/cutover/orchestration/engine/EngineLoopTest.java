package com.nxop.cutover.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.journal.SqlLease;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.support.Rig;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The alarm only wakes; what is due follows from the journal, which the loop reads every second. */
@Timeout(90)
class EngineLoopTest {

    private final Rig rig = new Rig();

    @Test
    void aDeadlineComesAlsoWhenNoAlarmEverRings() {
        rig.start();
        rig.approve("gate-1");
        rig.untilGateOpen("gate-2");
        AtomicInteger set = new AtomicInteger();
        try (EngineLoop loop = loop(when -> set.incrementAndGet())) {
            loop.start();
            rig.clock.advance(Duration.ofMinutes(30));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> rig.journal.read("R-1", 0, 1000).stream()
                            .anyMatch(entry -> entry.event() instanceof GateEvent.GateExpired));
        }
        // The turn that wrote the expiry sets the next alarm, and the loop is not closed before it has ended.
        assertThat(set.get()).isPositive();
    }

    @Test
    void anEngineThatHangsLeavesTheLeaseToAnotherProcess() {
        rig.start();
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        Leadership standby = new Leadership(new SqlLease(rig.database.sql(), rig.clock), "standby", rig.clock);
        try (EngineLoop loop = loop(when -> {
            hangs.countDown();
            waitFor(goesOn);
        })) {
            loop.start();
            waitFor(hangs);

            rig.clock.advance(Leadership.LENGTH.plusSeconds(1));
            loop.renew();
            standby.renew();

            assertThat(standby.current()).isPresent();
            goesOn.countDown();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private EngineLoop loop(Alarm alarm) {
        // The process before has died, and its lease with it.
        rig.clock.advance(Leadership.LENGTH.plusSeconds(1));
        AtomicInteger keys = new AtomicInteger();
        RunStore store = new RunStore(rig.journal, rig.clock, (digest, stored) -> rig.plan);
        Leadership leadership = new Leadership(new SqlLease(rig.database.sql(), rig.clock), "loop", rig.clock);
        EngineParts parts = new EngineParts(
                store,
                leadership,
                new Actions(rig.world.all()),
                alarm,
                rig.clock,
                () -> "loop-" + keys.incrementAndGet());
        return new EngineLoop(parts, span -> span);
    }
}
