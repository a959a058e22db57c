package com.nxop.cutover.orchestration.engine;

import static com.nxop.cutover.support.Rig.holder;
import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.QuestionEvent;
import com.nxop.cutover.orchestration.run.Reaction;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.support.Rig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Questions that answer themselves, and what stops them. */
class DecisionTest {

    private final Rig rig = new Rig();

    @Test
    void aFailedStepNobodyDecidesAboutIsTakenBackOnceWithinTwoSecondsOfItsTime() {
        promotionIsRefused();
        Instant due = Question.open(rig.run(), "1B.2").orElseThrow().due();
        rig.pass(Duration.ofMinutes(3));
        rig.until("it is over", () -> {
            rig.confirmRunning();
            return rig.run().ended();
        });

        assertThat(rig.run().state()).isEqualTo(RunState.ROLLED_BACK);
        List<Recorded> turns = entries(RunEvent.TurnedBack.class);
        assertThat(turns).hasSize(1);
        assertThat(turns.get(0).at()).isBetween(due, due.plusSeconds(2));
        Reaction reaction = Reaction.of(rig.run()).orElseThrow();
        assertThat(reaction.seen().orElseThrow()).isBetween(due.minusSeconds(121), due.minusSeconds(119));
        assertThat(reaction.decided()).isEqualTo(turns.get(0).at());
        assertThat(reaction.acted().orElseThrow())
                .isBetween(reaction.decided(), reaction.home().orElseThrow());
    }

    @Test
    void itIsHeldAndEverybodyCalledWhenTheSourceIsNotSeenToBeWell() {
        for (State state : List.of(State.UNKNOWN, State.NOT_YET)) {
            Rig other = new Rig();
            other.world.see("east-infrastructure", state);
            promotionIsRefused(other);
            other.pass(Duration.ofMinutes(6));

            assertThat(other.run().standing().wayBack()).isEmpty();
            assertThat(other.run().standing().hold()).isPresent();
            assertThat(Question.open(other.run())).isEmpty();
            assertThat(other.run().log().escalations()).anySatisfy(one -> {
                assertThat(one.text()).contains("nobody decided", "not rolled back by default");
                assertThat(one.roles()).contains("management", "security");
            });
        }
    }

    @Test
    void beforeAnythingIsChangedAFailedStepWaitsForAPerson() {
        rig.world.see("0.1", State.FAILED);
        rig.start();
        rig.until("0.1 has failed", () -> rig.run().step("0.1").stuck());
        rig.pass(Duration.ofMinutes(5));
        assertThat(entries(QuestionEvent.DecisionAsked.class)).isEmpty();
        assertThat(rig.run().standing().hold()).isEmpty();
    }

    @Test
    void anyRoleHolderObjectsByHoldingAndResumingAsksAnew() {
        promotionIsRefused();
        rig.accept(new ControlIntent.Hold(holder("operations"), "let me look"));
        rig.pass(Duration.ofMinutes(10));
        assertThat(entries(RunEvent.TurnedBack.class)).isEmpty();
        assertThat(entries(QuestionEvent.DefaultStopped.class)).hasSize(1);

        Instant resumed = rig.clock.instant();
        rig.accept(new ControlIntent.Resume(holder("incident-commander")));
        assertThat(Question.open(rig.run(), "1B.2").orElseThrow().due()).isEqualTo(resumed.plusSeconds(120));
    }

    @Test
    void aDecisionAboutTheStepStopsTheDefault() {
        promotionIsRefused();
        rig.accept(new StepIntent(
                holder("incident-commander"), "1B.2", StepIntent.Choice.DONE, "the console shows West as writer"));
        assertThat(Question.open(rig.run())).isEmpty();
    }

    @Test
    void aPausedRunGoesOnByItselfWhenTheLagHasCaughtUpInTwoReadings() {
        lagPauses();
        rig.world.see("guard-lag-msk", State.MET);
        rig.pass(Duration.ofSeconds(50));
        assertThat(rig.run().standing().hold())
                .as("within the limit is not yet well within")
                .isPresent();
        rig.world.see("guard-lag-msk-resume", State.MET);
        rig.until("it goes on", () -> rig.run().standing().hold().isEmpty());
        RunEvent.Resumed resumed =
                (RunEvent.Resumed) entries(RunEvent.Resumed.class).get(0).event();
        assertThat(resumed.by()).isEqualTo(Person.ENGINE);
    }

    @Test
    void aPauseThatDoesNotEndIsTakenBackAfterThePhaseTime() {
        lagPauses();
        Instant due = Question.open(rig.run()).get(0).due();
        rig.until("it turns back", () -> rig.run().standing().wayBack().isPresent());
        assertThat(entries(RunEvent.TurnedBack.class).get(0).at()).isBetween(due, due.plusSeconds(2));
    }

    @Test
    void whoeverHoldsAPausedRunTakesTheMatterIntoTheirHands() {
        lagPauses();
        rig.accept(new ControlIntent.Hold(holder("operations"), "we look at the replicator"));
        rig.world.see("guard-lag-msk", State.MET);
        rig.world.see("guard-lag-msk-resume", State.MET);
        rig.pass(Duration.ofMinutes(12));
        assertThat(rig.run().standing().hold()).isPresent();
        assertThat(rig.run().standing().wayBack()).isEmpty();
    }

    @Test
    void whoTurnsBackASecondAfterARefusalGetsTheSmallProcedureToo() {
        promotionIsRefused();
        rig.pass(Duration.ofSeconds(1));
        rig.accept(new ControlIntent.RollBack(holder("incident-commander"), Optional.empty(), "not tonight"));

        assertThat(rig.run().standing().wayBack().orElseThrow().procedure()).isEqualTo("R1");
    }

    private void lagPauses() {
        rig.start();
        rig.approve("gate-1");
        rig.until("1A.1 has started", () -> rig.run().step("1A.1").attempt() > 0);
        rig.world.see("guard-lag-msk", State.NOT_YET);
        rig.world.see("guard-lag-msk-resume", State.NOT_YET);
        rig.until("it is held", () -> rig.run().standing().hold().isPresent());
    }

    private void promotionIsRefused() {
        promotionIsRefused(rig);
    }

    private static void promotionIsRefused(Rig rig) {
        rig.world.answer("1B.2", ActResult.refused("not available"));
        rig.start();
        rig.approve("gate-1");
        rig.until("1B.2 has failed", () -> rig.run().step("1B.2").stuck());
    }

    private List<Recorded> entries(Class<? extends RunEvent> kind) {
        return rig.journal.read("R-1", 0, 10_000).stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .toList();
    }
}
