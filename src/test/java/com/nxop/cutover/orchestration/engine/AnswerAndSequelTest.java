package com.nxop.cutover.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.StepProgress;
import com.nxop.cutover.support.Rig;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever drives a run writes what follows from a person's answer in the same commit; whoever does not leaves it to them. */
class AnswerAndSequelTest {

    private static final String GATE = "gate-1";
    private static final Person IC = Rig.holder("incident-commander");

    private final Rig rig = new Rig();
    private long before;

    @BeforeEach
    void asked() {
        rig.start();
        rig.untilGateOpen(GATE);
        rig.turn();
        before = rig.run().version();
    }

    @Test
    void anApprovalAndThePhaseBehindItAreOneCommit() {
        assertThat(rig.submit(approval())).isInstanceOf(Decision.Accepted.class);

        assertThat(rig.run().runningSteps()).extracting(StepProgress::id).contains("1A.1");
        assertThat(entries())
                .extracting(Recorded::cause)
                .containsOnly(entries().get(0).cause());
        assertThat(kinds(IC)).containsExactly("GateAnswered", "GateApproved");
        assertThat(kinds(Person.ENGINE)).contains("PhaseStarted", "StepStarted").doesNotContain("GateApproved");
        assertThat(rig.journal.verify("R-1").intact()).isTrue();
    }

    @Test
    void theAnswerIsToldWithoutWhatFollows() {
        Decision.Accepted told = (Decision.Accepted) rig.submit(approval());

        assertThat(told.events()).hasSize(2);
    }

    @Test
    void aProcessThatDoesNotDriveWritesTheAnswerAlone() {
        alone(rig.another());
    }

    @Test
    void aProcessThatOnlyBelievesToDriveWritesTheAnswerAlone() {
        RunStore mistaken = rig.another();
        mistaken.drivenUnder(() -> Optional.of(0L));

        alone(mistaken);
    }

    private void alone(RunStore store) {
        RunStore.Outcome outcome = store.submit("R-1", approval(), "click", Optional.empty());

        assertThat(outcome.decision()).isInstanceOf(Decision.Accepted.class);
        assertThat(entries()).extracting(Recorded::actor).containsOnly(IC.id());
        assertThat(rig.run().runningSteps()).isEmpty();
        assertThat(store.submit("R-1", approval(), "click", Optional.empty()).decision())
                .isNotInstanceOf(Decision.Accepted.class);

        rig.turn();

        assertThat(rig.run().runningSteps()).isNotEmpty();
    }

    private AnswerGate approval() {
        GateProgress gate = rig.run().progress().gate(GATE).orElseThrow();
        return new AnswerGate(IC, GATE, gate.round(), gate.digest(), GateProgress.Choice.APPROVE, "");
    }

    private List<Recorded> entries() {
        return rig.journal.read("R-1", before, 100);
    }

    private List<String> kinds(Person by) {
        return entries().stream()
                .filter(entry -> entry.actor().equals(by.id()))
                .map(entry -> entry.event().getClass().getSimpleName())
                .toList();
    }
}
