package com.nxop.cutover.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.journal.Safekeeping.Trouble;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.file.PlanFile;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A journal that is not what was written stops everything, whatever was done to it. */
@ParameterizedClass
@EnumSource(Store.class)
class SafekeepingTest {

    private static final Plan PLAN = Rig.nxop();
    private static final Person IDA = new Person("U-1", "Ida");
    private static final int NOTES = 10;

    @Parameter
    Store kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:30:00Z"));
    private Database database;
    private RunStore store;
    private SqlJournal journal;

    @BeforeEach
    void write() {
        database = kind.open();
        journal = new SqlJournal(database.jdbc(), database.transactions());
        store = store();
        List<RunEvent> first = List.of(new RunEvent.Prepared("R-1", PLAN.digest(), Mode.PLANNED, Reach.LIVE, IDA));
        store.open(PLAN, new Entry("R-1", IDA.id(), "prepare", clock.instant(), first, Optional.empty()));
        for (int i = 0; i < NOTES; i++) {
            note("note " + i);
        }
    }

    @Test
    void aChangedEntryStopsTheRun() {
        change("UPDATE journal SET body = REPLACE(body, 'note 3', 'note 4') WHERE number = 5");
        stopped("Entry 5 of run R-1 is not what was written");
    }

    @Test
    void aRemovedEntryStopsTheRun() {
        change("DELETE FROM journal WHERE number = 6");
        stopped("Entry 6 of run R-1 is not what was written");
    }

    @Test
    void anAddedEntryStopsTheRun() {
        change("INSERT INTO journal SELECT run_id, 12, at_utc, actor, cause, kind, body, previous, hash"
                + " FROM journal WHERE number = 11");
        change("UPDATE run SET version = 12");
        stopped("Entry 12 of run R-1 is not what was written");
    }

    @Test
    void exchangedEntriesStopTheRun() {
        change("UPDATE journal SET number = 99 WHERE number = 4");
        change("UPDATE journal SET number = 4 WHERE number = 7");
        change("UPDATE journal SET number = 7 WHERE number = 99");
        stopped("Entry 4 of run R-1 is not what was written");
    }

    @Test
    void whereverOneCharacterOfAnEntryChangesItIsFound() {
        RandomGenerator random = new java.util.Random(1);
        List<String> columns = List.of("at_utc", "actor", "cause", "kind", "body", "previous", "hash");
        for (int i = 0; i < 200; i++) {
            String column = columns.get(random.nextInt(columns.size()));
            int number = 1 + random.nextInt(NOTES + 1);
            String before = value(column, number);
            int at = random.nextInt(before.length());
            char other = before.charAt(at) == 'x' ? 'y' : 'x';
            set(column, number, before.substring(0, at) + other + before.substring(at + 1));
            assertThat(journal.verify("R-1").broken())
                    .as(column + " of entry " + number)
                    .contains((long) number);
            set(column, number, before);
        }
        assertThat(journal.verify("R-1").intact()).isTrue();
    }

    @Test
    void anEndThatWasCutOffWithItsVersionIsSeenByTheAnchor() {
        FileAnchor anchor = new FileAnchor(folder.resolve("anchor"));
        assertThat(new Safekeeping(journal, store, anchor).check()).isEmpty();
        change("DELETE FROM journal WHERE number > 8");
        change("DELETE FROM cause WHERE number > 8");
        change("UPDATE run SET version = 8");
        store = store();
        Optional<Trouble> found = new Safekeeping(journal, store, new FileAnchor(folder.resolve("anchor"))).check();
        assertThat(found.orElseThrow().what())
                .contains("came back older", "ends at entry 8", "had reached entry 11", "remove the anchor");
        nothingIsWritten();
    }

    @Test
    void anEndThatWasRewrittenIsSeenByTheAnchor() {
        FileAnchor anchor = new FileAnchor(folder.resolve("anchor"));
        assertThat(new Safekeeping(journal, store, anchor).check()).isEmpty();
        change("DELETE FROM journal WHERE number > 10");
        change("DELETE FROM cause WHERE number > 10");
        change("UPDATE run SET version = 10");
        store = store();
        note("another story");
        Optional<Trouble> found = new Safekeeping(journal, store, anchor).check();
        assertThat(found.orElseThrow().what()).contains("The end of the journal was rewritten", "entry 11");
        nothingIsWritten();
    }

    @Test
    void anEmptyDatabaseInPlaceOfAFullOneIsSeenByTheAnchor() {
        FileAnchor anchor = new FileAnchor(folder.resolve("anchor"));
        assertThat(new Safekeeping(journal, store, anchor).check()).isEmpty();
        Database other = kind.open();
        SqlJournal empty = new SqlJournal(other.jdbc(), other.transactions());
        RunStore fresh = new RunStore(empty, clock, (digest, stored) -> PLAN);
        assertThat(new Safekeeping(empty, fresh, anchor).check().orElseThrow().what())
                .contains("knows nothing of run R-1", "had reached entry 11");
        Entry entry = new Entry("R-2", IDA.id(), "p", clock.instant(), List.of(), Optional.empty());
        assertThatThrownBy(() -> fresh.open(PLAN, entry)).isInstanceOf(JournalBroken.class);
    }

    @Test
    void anEntryOfAKindFromTheFutureStopsTheRunAndSaysWhichVersionToStart() {
        Row last =
                new Row("R-1", 12, clock.instant().toString(), "U-1", "c", "Teleported", "{}", value("hash", 11), "");
        change("INSERT INTO journal VALUES ('R-1', 12, '" + last.at() + "', 'U-1', 'c', 'Teleported', '{}', '"
                + value("hash", 11) + "', '" + Chain.hash(last.previous(), last.fields()) + "')");
        change("UPDATE run SET version = 12");
        stopped("kind Teleported, which this version does not know. Start the version that wrote it, or a newer one.");
    }

    @Test
    void aStoredPlanThatWasChangedStopsTheRun() {
        change("UPDATE plan_text SET body = REPLACE(body, 'timeout: 2m', 'timeout: 9m')");
        store = store();
        stopped("The stored plan is not the one the run was prepared with.");
    }

    @Test
    void whenTheJournalIsRightAgainTheRunGoesOn() {
        change("UPDATE journal SET actor = 'U-9' WHERE number = 5");
        assertThat(check()).isPresent();
        change("UPDATE journal SET actor = 'U-1' WHERE number = 5");
        assertThat(check()).isEmpty();
        note("on we go");
    }

    private RunStore store() {
        return new RunStore(journal, clock, (digest, stored) -> {
            Plan plan = PlanFile.read(stored.text(), stored.name(), stored.overrides())
                    .plan()
                    .orElseThrow();
            if (!plan.digest().equals(digest)) {
                throw new JournalBroken("The stored plan is not the one the run was prepared with.");
            }
            return plan;
        });
    }

    private Optional<Trouble> check() {
        return new Safekeeping(journal, store, Anchor.inMemory()).check();
    }

    private void stopped(String words) {
        store = store();
        Optional<Trouble> found = check();
        assertThat(found.orElseThrow().what()).contains(words);
        nothingIsWritten();
    }

    private void nothingIsWritten() {
        String before = exported();
        assertThatThrownBy(() -> note("must not be written")).isInstanceOf(JournalBroken.class);
        assertThat(store.trusted()).isFalse();
        assertThat(exported()).isEqualTo(before);
    }

    private String exported() {
        StringBuilder text = new StringBuilder();
        try {
            new JournalFile(journal, database.sql()).write("R-1", text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void note(String text) {
        store.submit("R-1", new ControlIntent.Note(IDA, text), text, Optional.empty());
    }

    private String value(String column, int number) {
        return database.sql()
                .sql("SELECT " + column + " FROM journal WHERE number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void set(String column, int number, String value) {
        database.sql()
                .sql("UPDATE journal SET " + column + " = ? WHERE number = ?")
                .params(value, number)
                .update();
    }

    private void change(String statement) {
        database.sql().sql(statement).update();
    }
}
