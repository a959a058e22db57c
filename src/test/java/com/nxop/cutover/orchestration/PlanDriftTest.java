package com.nxop.cutover.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.journal.SqlJournal;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.file.PlanFile;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Escalations;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanDriftTest {

    private static final Plan PLAN = Rig.nxop();
    private static final Person IDA = new Person("U-1", "Incident Commander");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:30:00Z"));
    private RunStore store;

    @BeforeEach
    void prepare() {
        Database database = Store.H2.open();
        SqlJournal journal = new SqlJournal(database.jdbc(), database.transactions());
        store = new RunStore(journal, clock, (digest, stored) -> PLAN);
        List<RunEvent> first = List.of(new RunEvent.Prepared("R-1", PLAN.digest(), Mode.PLANNED, Reach.LIVE, IDA));
        store.open(PLAN, new Entry("R-1", IDA.id(), "prepare", clock.instant(), first, Optional.empty()));
    }

    @Test
    void aPlanFileEditedUnderAnOpenRunIsToldOnceAndChangesNothing() {
        Plan edited = edited();
        new PlanDrift(store, edited).tell();
        new PlanDrift(store, edited).tell();
        Run run = store.open().orElseThrow();
        assertThat(run.plan().digest()).isEqualTo(PLAN.digest());
        assertThat(run.log().escalations()).singleElement().satisfies(one -> {
            assertThat(one.roles()).containsExactly("incident-commander");
            assertThat(one.text())
                    .contains(edited.digest().substring(0, 12), PLAN.digest().substring(0, 12), "needs a new run");
        });
        assertThat(Escalations.open(run)).containsExactly("the plan file");
    }

    @Test
    void whoHasTakenItIsNotCalledAgain() {
        new PlanDrift(store, edited()).tell();
        store.submit("R-1", new ControlIntent.AcknowledgePage(IDA, "the plan file"), "seen", Optional.empty());
        assertThat(Escalations.open(store.open().orElseThrow())).isEmpty();
    }

    @Test
    void theSamePlanSaysNothing() {
        new PlanDrift(store, Rig.nxop()).tell();
        assertThat(store.open().orElseThrow().log().escalations()).isEmpty();
    }

    private static Plan edited() {
        return PlanFile.read(PLAN.text() + "# one more line\n", "edited.yaml", Map.of())
                .plan()
                .orElseThrow();
    }
}
