package com.nxop.cutover.orchestration.engine;

import static com.nxop.cutover.support.Rig.holder;
import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.support.Rig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nine cells of the two paths of phase 1: who waits for whom, and what leads home from each. */
class ConcurrencyMatrixTest {

    private final Rig rig = new Rig();

    /** How a path of phase 1 stands. */
    enum Side {
        SUCCESS,
        FAILED,
        IN_PROGRESS
    }

    @ParameterizedTest
    @CsvSource({"SUCCESS, SUCCESS", "SUCCESS, IN_PROGRESS", "IN_PROGRESS, SUCCESS", "IN_PROGRESS, IN_PROGRESS"})
    void withoutAFailureThePathsWaitForEachOther(Side msk, Side database) {
        bring(msk, database);
        rig.pass(Duration.ofSeconds(5));

        assertThat(asked("gate-2")).isEqualTo(msk == Side.SUCCESS);
        assertThat(asked("gate-3")).isEqualTo(database == Side.SUCCESS);
        if (msk == Side.SUCCESS) {
            rig.approve("gate-2");
        }
        if (database == Side.SUCCESS) {
            rig.approve("gate-3");
        }
        rig.pass(Duration.ofSeconds(5));
        boolean both = msk == Side.SUCCESS && database == Side.SUCCESS;
        assertThat(rig.run().step("2A.1").attempt() > 0).isEqualTo(both);
        assertThat(rig.run().standing().wayBack()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESS,     FAILED,      R1",
        "FAILED,      SUCCESS,     R2",
        "FAILED,      FAILED,      R1",
        "IN_PROGRESS, FAILED,      R1",
        "FAILED,      IN_PROGRESS, R2",
    })
    void afterAFailureNothingNewStartsAndEverythingThatMovedIsLedHome(Side msk, Side database, String way) {
        bring(msk, database);
        rig.pass(Duration.ofSeconds(30));

        assertThat(rig.run().state()).isEqualTo(RunState.PAUSED_BY_FAILED_STEP);
        assertThat(rig.run().phaseEnded("1")).isFalse();
        assertThat(rig.run().step("2A.1").attempt()).isZero();

        rig.accept(new ControlIntent.RollBack(holder("incident-commander"), Optional.empty(), "half of it failed"));
        assertThat(rig.run().standing().wayBack().orElseThrow().procedure()).isEqualTo(way);
        rig.until("it is over", () -> {
            rig.confirmRunning();
            return rig.run().ended();
        });
        assertThat(rig.run().state()).isEqualTo(RunState.ROLLED_BACK);
        assertThat(changed())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(takenBack(step)).as(step.id()).isTrue());
    }

    /** Forward steps that were done and have to be taken back. */
    private List<Step> changed() {
        return rig.plan.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(step -> step.undo() instanceof Undo.By)
                .filter(step -> rig.world.acts().contains(step.id()))
                .filter(step -> rig.run().step(step.id()).passed())
                .toList();
    }

    /** By the step the plan names, or by one of another procedure that wants the same of the same thing. */
    private boolean takenBack(Step step) {
        Step undo = rig.plan.step(((Undo.By) step.undo()).step()).orElseThrow();
        return rig.world.acts().stream()
                .flatMap(id -> rig.plan.step(id).stream())
                .anyMatch(one -> one.uses().equals(undo.uses()) && one.with().equals(undo.with()));
    }

    /** A path that fails does so when the other one stands where it is meant to: a failure lets nothing new start. */
    private void bring(Side msk, Side database) {
        if (msk != Side.SUCCESS) {
            rig.world.see("1A.4", State.NOT_YET);
        }
        switch (database) {
            case SUCCESS -> {}
            case FAILED -> rig.world.answer("1B.2", ActResult.accepted("taken on", "receipt"));
            case IN_PROGRESS -> rig.world.see("1B.3", State.NOT_YET);
        }
        rig.start();
        rig.approve("gate-1");
        String last = database == Side.FAILED ? "1B.2" : "1B.3";
        rig.until("1A is on its way", () -> stands(msk, "1A.4", "1A.4"));
        rig.until("1B is on its way", () -> stands(database, last, "1B.4"));
        fail(msk, "1A.4");
        fail(database, "1B.2");
    }

    private boolean stands(Side side, String waiting, String end) {
        return side == Side.SUCCESS
                ? rig.run().step(end).passed()
                : rig.run().step(waiting).running();
    }

    private void fail(Side side, String step) {
        if (side == Side.FAILED) {
            rig.world.see(step, State.FAILED);
            rig.until(step + " has failed", () -> rig.run().step(step).stuck());
        }
    }

    private boolean asked(String gate) {
        return rig.run().progress().gate(gate).filter(GateProgress::open).isPresent();
    }
}
