package com.nxop.cutover.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.orchestration.journal.Positions;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.support.Rig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ListenerFeedTest {

    private final Rig rig = new Rig();
    private final AtomicBoolean ours = new AtomicBoolean(true);
    private final List<ListenerFeed> feeds = new ArrayList<>();

    @BeforeEach
    void prepare() {
        rig.prepare();
    }

    @AfterEach
    void close() {
        feeds.forEach(ListenerFeed::close);
    }

    @Test
    void aListenerThatThrowsIsAskedAgainAndMissesNothing() {
        AtomicBoolean thrown = new AtomicBoolean();
        Ear ear = new Ear("thrower", number -> {
            if (number == 3 && thrown.compareAndSet(false, true)) {
                throw new IllegalStateException("not now");
            }
        });
        feed(ear);
        hearsAll(ear);
        assertThat(thrown).isTrue();
    }

    @Test
    void aListenerThatHangsHoldsUpNobodyAndCatchesUpInOrder() {
        CountDownLatch stuck = new CountDownLatch(1);
        Ear slow = new Ear("slow", number -> awaitQuietly(stuck));
        Ear quick = new Ear("quick", number -> {});
        feed(slow);
        feed(quick);
        write(20);
        hearsAll(quick);
        assertThat(slow.heard).isEmpty();
        stuck.countDown();
        hearsAll(slow);
    }

    @Test
    void aListenerThatWasAwayForAnHourGoesOnWhereItStopped() {
        Ear before = new Ear("away", number -> {});
        ListenerFeed first = feed(before);
        hearsAll(before);
        first.close();
        rig.clock.advance(Duration.ofHours(1));
        long missed = rig.run().version();
        write(450);
        Ear after = new Ear("away", number -> {});
        feed(after);
        await().untilAsserted(() -> assertThat(after.heard)
                .containsExactlyElementsOf(numbers(missed + 1, rig.run().version())));
    }

    @Test
    void onlyTheProcessAtTheHelmTells() {
        ours.set(false);
        Ear standby = new Ear("board", number -> {});
        feed(standby);
        Ear other = new Ear("witness", number -> {});
        write(3);
        await().during(Duration.ofMillis(1500)).atMost(Duration.ofSeconds(5)).until(standby.heard::isEmpty);
        ours.set(true);
        feed(other);
        hearsAll(standby);
    }

    private void hearsAll(Ear ear) {
        await().untilAsserted(() -> assertThat(ear.heard)
                .containsExactlyElementsOf(numbers(1, rig.run().version())));
        assertThat(ear.versions).isEqualTo(ear.heard);
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private void write(int notes) {
        for (int i = 0; i < notes; i++) {
            rig.accept(new ControlIntent.Note(Rig.holder("operations"), "note"));
        }
    }

    private ListenerFeed feed(Ear ear) {
        RunStore store = new RunStore(rig.journal, rig.clock, (digest, stored) -> rig.plan);
        Positions positions = new Positions(rig.database.sql());
        ListenerFeed feed = new ListenerFeed(ear, new ListenerFeed.Source(rig.journal, positions, store, ours::get));
        feeds.add(feed);
        feed.start();
        return feed;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What happens before an entry counts as heard. */
    private interface Before {
        void entry(long number);
    }

    private static final class Ear implements RunListener {

        private final String name;
        private final Before before;
        private final List<Long> heard = new CopyOnWriteArrayList<>();
        private final List<Long> versions = new CopyOnWriteArrayList<>();

        Ear(String name, Before before) {
            this.name = name;
            this.before = before;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void hear(Recorded entry, Run after) {
            before.entry(entry.number());
            versions.add(after.version());
            heard.add(entry.number());
        }
    }
}
