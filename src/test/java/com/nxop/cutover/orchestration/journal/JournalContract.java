package com.nxop.cutover.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Journal.Appended;
import com.nxop.cutover.orchestration.journal.Journal.Basis;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal with its lease must do; one subclass for each. */
abstract class JournalContract {

    private static final Plan PLAN = Rig.nxop();
    private static final Person IDA = new Person("U-1", "Ida");
    private static final Duration LENGTH = Duration.ofSeconds(10);

    final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:30:00.123456Z"));
    private Journal journal;
    private Lease lease;

    abstract Lease lease();

    abstract Journal journal(Lease lease);

    @BeforeEach
    void begin() {
        lease = lease();
        journal = journal(lease);
    }

    @Test
    void anOpenedRunIsReadBackAsItWasWritten() {
        assertThat(journal.open(PLAN, prepared("R-1"))).isTrue();
        List<Recorded> entries = journal.read("R-1", 0, 10);
        assertThat(entries)
                .extracting(Recorded::event)
                .isEqualTo(prepared("R-1").events());
        assertThat(entries).extracting(Recorded::number).containsExactly(1L, 2L);
        assertThat(entries).allSatisfy(one -> assertThat(one.at()).isEqualTo(clock.instant()));
        assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
        assertThat(journal.plan(PLAN.digest()).orElseThrow().text()).isEqualTo(PLAN.text());
    }

    @Test
    void atMostOneRunIsOpen() {
        journal.open(PLAN, prepared("R-1"));
        assertThat(journal.open(PLAN, prepared("R-2"))).isFalse();
        assertThat(journal.runs()).hasSize(1);
        end("R-1", 2);
        assertThat(journal.open()).isEmpty();
        assertThat(journal.open(PLAN, prepared("R-3"))).isTrue();
    }

    @Test
    void anAppendOnAnOldVersionWritesNothing() {
        journal.open(PLAN, prepared("R-1"));
        assertThat(journal.append(note("a", Optional.empty()), Basis.of(2))).isEqualTo(Appended.WRITTEN);
        assertThat(journal.append(note("b", Optional.empty()), Basis.of(2))).isEqualTo(Appended.VERSION_MOVED);
        assertThat(journal.read("R-1", 0, 10)).hasSize(3);
    }

    @Test
    void theSameCauseIsWrittenOnce() {
        journal.open(PLAN, prepared("R-1"));
        journal.append(note("a", Optional.empty()), Basis.of(2));
        assertThat(journal.append(note("a", Optional.empty()), Basis.of(3))).isEqualTo(Appended.DUPLICATE);
        assertThat(journal.caused("R-1", "a")).isTrue();
        assertThat(journal.caused("R-1", "b")).isFalse();
        assertThat(journal.run("R-1").orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void onlyWhatWasAskedForIsRememberedByItsCause() {
        journal.open(PLAN, prepared("R-1"));
        long epoch = lease.acquire("one", LENGTH).orElseThrow().epoch();
        journal.append(engine("engine", epoch), Basis.of(2));
        journal.append(engine("engine", epoch), Basis.of(3));
        assertThat(journal.read("R-1", 2, 9)).extracting(Recorded::cause).containsExactly("engine", "engine");
        assertThat(journal.caused("R-1", "engine")).isFalse();
        assertThat(journal.append(engine("engine", epoch), Basis.of(3))).isEqualTo(Appended.VERSION_MOVED);
    }

    @Test
    void whatTheEngineAddsToAnAnswerIsWrittenWithItAndIsItsOwn() {
        journal.open(PLAN, prepared("R-1"));
        long epoch = lease.acquire("one", LENGTH).orElseThrow().epoch();
        assertThat(journal.append(answered("click", epoch + 1), Basis.of(2))).isEqualTo(Appended.NOT_LEADER);
        assertThat(journal.caused("R-1", "click")).isFalse();

        assertThat(journal.append(answered("click", epoch), Basis.of(2))).isEqualTo(Appended.WRITTEN);

        assertThat(journal.read("R-1", 2, 9))
                .extracting(Recorded::actor)
                .containsExactly(IDA.id(), Person.ENGINE.id(), Person.ENGINE.id());
        assertThat(journal.caused("R-1", "click")).isTrue();
        assertThat(journal.append(answered("click", epoch), Basis.of(5))).isEqualTo(Appended.DUPLICATE);
        assertThat(journal.verify("R-1").intact()).isTrue();
    }

    @Test
    void anOlderEpochWritesNothing() {
        journal.open(PLAN, prepared("R-1"));
        long first = lease.acquire("one", LENGTH).orElseThrow().epoch();
        assertThat(journal.append(note("a", Optional.of(first)), Basis.of(2))).isEqualTo(Appended.WRITTEN);
        assertThat(lease.acquire("two", LENGTH)).isEmpty();
        clock.advance(LENGTH);
        long second = lease.acquire("two", LENGTH).orElseThrow().epoch();
        assertThat(second).isGreaterThan(first);
        assertThat(journal.append(note("b", Optional.of(first)), Basis.of(3))).isEqualTo(Appended.NOT_LEADER);
        assertThat(journal.append(note("b", Optional.of(second)), Basis.of(3))).isEqualTo(Appended.WRITTEN);
    }

    @Test
    void aLeaseIsRenewedByItsHolderAndGivenUpByItsHolder() {
        Lease.Held held = lease.acquire("one", LENGTH).orElseThrow();
        clock.advance(Duration.ofSeconds(5));
        assertThat(lease.acquire("one", LENGTH).orElseThrow().epoch()).isEqualTo(held.epoch());
        assertThat(lease.epoch()).isEqualTo(held.epoch());
        lease.release(held);
        assertThat(lease.acquire("two", LENGTH).orElseThrow().epoch()).isEqualTo(held.epoch() + 1);
        lease.release(held);
        assertThat(lease.acquire("one", LENGTH)).isEmpty();
    }

    @Test
    void aLeaseFromAClockThatWasAheadIsNotWaitedFor() {
        lease.acquire("one", LENGTH);
        clock.advance(Duration.ofHours(-5));
        assertThat(lease.acquire("two", LENGTH)).isPresent();
    }

    @Test
    void pagesFollowOneAnotherAndTheChainIsWhole() {
        journal.open(PLAN, prepared("R-1"));
        for (int i = 0; i < 7; i++) {
            journal.append(note("n" + i, Optional.empty()), Basis.of(2L + i));
        }
        assertThat(journal.read("R-1", 2, 3)).extracting(Recorded::number).containsExactly(3L, 4L, 5L);
        assertThat(journal.read("R-1", 9, 3)).isEmpty();
        assertThat(journal.read("nobody", 0, 3)).isEmpty();
        assertThat(journal.verify("R-1").intact()).isTrue();
        assertThat(journal.verify("R-1").head())
                .isEqualTo(journal.read("R-1", 8, 1).get(0).hash());
    }

    @Test
    void theNewestRunsComeFirst() {
        for (String run : List.of("R-1", "R-2", "R-3")) {
            clock.advance(Duration.ofMinutes(1));
            journal.open(PLAN, prepared(run));
            end(run, 2);
        }
        assertThat(journal.newest(2)).extracting(Journal.RunRow::id).containsExactly("R-3", "R-2");
        assertThat(journal.newest(9)).hasSize(3);
    }

    private void end(String run, long version) {
        RunEvent over = new RunEvent.Ended(RunState.CANCELED, IDA, "enough", "");
        journal.append(
                new Entry(run, IDA.id(), "end", clock.instant(), List.of(over), Optional.empty()), Basis.of(version));
    }

    private Entry prepared(String run) {
        List<RunEvent> events = List.of(
                new RunEvent.Prepared(run, PLAN.digest(), Mode.PLANNED, Reach.LIVE, IDA),
                new RunEvent.Staffed("operations", List.of(IDA), IDA));
        return new Entry(run, IDA.id(), "prepare-" + run, clock.instant(), events, Optional.empty());
    }

    private Entry engine(String cause, long epoch) {
        RunEvent noted = new RunEvent.Noted(Person.ENGINE, "seen", clock.instant());
        return new Entry("R-1", Person.ENGINE.id(), cause, clock.instant(), List.of(noted), Optional.of(epoch));
    }

    /** One event of a person, and two that follow. */
    private Entry answered(String cause, long epoch) {
        List<RunEvent> events = Collections.nCopies(3, new RunEvent.Noted(IDA, "yes", clock.instant()));
        return new Entry("R-1", IDA.id(), cause, clock.instant(), events, 1, Optional.of(epoch), true);
    }

    private Entry note(String cause, Optional<Long> epoch) {
        RunEvent noted = new RunEvent.Noted(IDA, "ünïcode ✓ 'quoted'", clock.instant());
        return new Entry("R-1", IDA.id(), cause, clock.instant(), List.of(noted), epoch);
    }
}
