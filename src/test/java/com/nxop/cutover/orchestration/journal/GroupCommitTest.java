package com.nxop.cutover.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;

@Timeout(60)
class GroupCommitTest {

    private static final Person IDA = new Person("U-1", "Ida");

    private final Gate gate = new Gate();
    private final GroupCommit group = new GroupCommit(gate);
    private final List<Thread> threads = new ArrayList<>();

    @Test
    void whoIsAloneIsWrittenAtOnce() {
        gate.opened.countDown();
        assertThat(group.append(addition("A"))).isTrue();
        assertThat(group.append(addition("A"))).isTrue();
        assertThat(gate.batches).containsExactly(List.of("A"), List.of("A"));
    }

    @Test
    void whatComesDuringATransactionIsWrittenTogetherInTheNext() {
        CompletableFuture<Boolean> first = append("M");
        List<CompletableFuture<Boolean>> others =
                List.of("C", "A", "D", "B").stream().map(this::append).toList();
        gate.opened.countDown();
        assertThat(first.join()).isTrue();
        assertThat(others).allSatisfy(one -> assertThat(one.join()).isTrue());
        assertThat(gate.batches).containsExactly(List.of("M"), List.of("A", "B", "C", "D"));
    }

    @Test
    void twoOfTheSameRunAreNotWrittenTogether() {
        CompletableFuture<Boolean> first = append("M");
        List<CompletableFuture<Boolean>> others =
                List.of("A", "B", "A", "C").stream().map(this::append).toList();
        gate.opened.countDown();
        assertThat(first.join()).isTrue();
        assertThat(others).allSatisfy(one -> assertThat(one.join()).isTrue());
        assertThat(gate.batches).containsExactly(List.of("M"), List.of("A", "B"), List.of("A", "C"));
    }

    @Test
    void whoWasNotWrittenIsToldAmongThoseWhoWere() {
        CompletableFuture<Boolean> first = append("M");
        CompletableFuture<Boolean> moved = append("moved");
        CompletableFuture<Boolean> well = append("A");
        gate.opened.countDown();
        assertThat(List.of(first.join(), moved.join(), well.join())).containsExactly(true, false, true);
    }

    @Test
    void oneThatIsRefusedTakesTheOthersBackAndEachIsLeftToItself() {
        CompletableFuture<Boolean> first = append("M");
        CompletableFuture<Boolean> refused = append("refused");
        CompletableFuture<Boolean> with = append("A");
        gate.opened.countDown();
        assertThat(List.of(first.join(), refused.join(), with.join())).containsExactly(true, false, false);
        assertThat(group.append(addition("A"))).isTrue();
    }

    @Test
    void afterACommitThatFailedNobodyIsToldThatItWasOrWasNotWritten() {
        CompletableFuture<Boolean> first = append("M");
        CompletableFuture<Boolean> left = append("A");
        CompletableFuture<Boolean> right = append("B");
        gate.lost.add(2);
        gate.opened.countDown();
        assertThat(first.join()).isTrue();
        for (CompletableFuture<Boolean> one : List.of(left, right)) {
            assertThatThrownBy(one::join).hasRootCauseInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(group.append(addition("A"))).isTrue();
    }

    /** Appends on a thread of its own, and comes back when that waits. */
    private CompletableFuture<Boolean> append(String run) {
        CompletableFuture<Boolean> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(group.append(addition(run)));
            } catch (RuntimeException trouble) {
                result.completeExceptionally(trouble);
            }
        });
        threads.add(thread);
        thread.start();
        while (thread.getState() != Thread.State.WAITING && !result.isDone()) {
            Thread.onSpinWait();
        }
        return result;
    }

    private static Addition addition(String run) {
        Instant at = Instant.parse("2026-12-01T02:30:00Z");
        RunEvent noted = new RunEvent.Noted(IDA, "here", at);
        Entry entry = new Entry(run, IDA.id(), "cause", at, List.of(noted), Optional.empty());
        return Addition.of(entry, new Tails.Tail(1, at, Chain.START), new EventCodec());
    }

    /** Writes nothing, and the first time only when it is opened. */
    private static final class Gate implements EntryWriter {

        private final CountDownLatch opened = new CountDownLatch(1);
        private final List<List<String>> batches = new ArrayList<>();
        private final List<Integer> lost = new ArrayList<>();

        @Override
        public Set<String> write(List<Addition> batch) {
            try {
                opened.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            List<String> runs = batch.stream().map(Addition::run).toList();
            batches.add(runs);
            if (runs.contains("refused")) {
                return Set.of();
            }
            if (lost.contains(batches.size())) {
                throw new DataAccessResourceFailureException("connection lost");
            }
            return runs.stream().filter(run -> !run.equals("moved")).collect(Collectors.toSet());
        }
    }
}
