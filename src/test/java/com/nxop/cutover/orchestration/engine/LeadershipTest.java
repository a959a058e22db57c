package com.nxop.cutover.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.journal.Lease;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LeadershipTest {

    @Test
    void anAnswerThatWasSlowIsNotLaidOverALaterOne() throws Exception {
        SlowFirst lease = new SlowFirst();
        Leadership leadership = new Leadership(lease, "one", Clock.systemUTC());
        CompletableFuture<Void> slow = CompletableFuture.runAsync(leadership::renew);
        assertThat(lease.asked.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> later =
                CompletableFuture.runAsync(leadership::renew).thenRun(lease.overtaken::countDown);
        CompletableFuture.allOf(slow, later).get(30, TimeUnit.SECONDS);
        assertThat(leadership.current())
                .hasValueSatisfying(held -> assertThat(held.epoch()).isEqualTo(2));
    }

    /** Every time with the next epoch; the first answer comes after the second was taken in, if it is meanwhile. */
    private static final class SlowFirst implements Lease {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch overtaken = new CountDownLatch(1);
        private final AtomicLong epoch = new AtomicLong();

        @Override
        public Optional<Held> acquire(String owner, Duration length) {
            long mine = epoch.incrementAndGet();
            asked.countDown();
            if (mine == 1) {
                waitForAnother();
            }
            return Optional.of(new Held(owner, mine, Clock.systemUTC().instant().plus(length)));
        }

        private void waitForAnother() {
            try {
                boolean unused = overtaken.await(300, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public long epoch() {
            return epoch.get();
        }

        @Override
        public void release(Held held) {}
    }
}
