package com.nxop.cutover.orchestration.engine;

import static com.nxop.cutover.support.Rig.holder;
import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.run.Agenda;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Decider;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Abort is honoured by the very entry that records it: nothing new is sent after it, in whatever state the run is. */
class AbortTest {

    private final Set<RunState> met = EnumSet.noneOf(RunState.class);

    @Test
    void inEveryStateAbortIsAcceptedAndNothingIsDueAfterIt() {
        Stories.all(Plans.small()).values().stream()
                .filter(runs -> !runs.run().ended())
                .forEach(AbortTest::nothingIsDueAfterAbort);
    }

    @Test
    void noActionIsSentAfterAnAbortInAnyStateOfTheEngine() {
        abortedAt(rig -> {});
        abortedAt(
                rig -> rig.until("a step runs", () -> !rig.run().runningSteps().isEmpty()));
        abortedAt(rig -> rig.untilGateOpen("gate-1"));
        abortedAt(started(
                rig -> rig.until("1A.1 acts", () -> rig.run().step("1A.1").mayHaveActed())));
        abortedAt(started(
                rig -> rig.until("1B.2 acts", () -> rig.run().step("1B.2").mayHaveActed())));
        abortedAt(started(rig -> rig.accept(new ControlIntent.Hold(holder("operations"), "wait"))));
        abortedAt(rig -> {
            rig.world.answer("1B.2", ActResult.refused("not available"));
            started(one -> one.until("stuck", () -> one.run().step("1B.2").stuck()))
                    .accept(rig);
        });
        abortedAt(started(rig -> {
            rig.world.see("guard-score", State.NOT_YET);
            rig.until("paused", () -> rig.run().standing().hold().isPresent());
        }));
        abortedAt(started(rig -> {
            rig.until("1A.1 is done", () -> rig.run().step("1A.1").passed());
            rig.accept(new ControlIntent.RollBack(holder("incident-commander"), Optional.of("R2"), "back"));
            rig.until("R2 runs", () -> rig.run().step("R2.4").mayHaveActed());
        }));
        assertThat(met)
                .contains(
                        RunState.IN_PROGRESS,
                        RunState.PENDING_APPROVAL,
                        RunState.PAUSED_BY_OPERATOR,
                        RunState.PAUSED_BY_FAILED_STEP,
                        RunState.ROLLING_BACK);
    }

    private static Consumer<Rig> started(Consumer<Rig> then) {
        return rig -> {
            rig.approve("gate-1");
            then.accept(rig);
        };
    }

    private void abortedAt(Consumer<Rig> story) {
        Rig rig = new Rig();
        rig.start();
        story.accept(rig);
        met.add(rig.run().state());
        rig.accept(new ControlIntent.Abort(holder("incident-commander"), "the wrong night"));
        List<String> sent = List.copyOf(rig.world.acts());
        rig.pass(Duration.ofMinutes(2));

        assertThat(rig.world.acts()).isEqualTo(sent);
        assertThat(rig.run().ended()).isTrue();
        assertThat(rig.run().standing().end().orElseThrow().remaining()).isNotBlank();
    }

    private static void nothingIsDueAfterAbort(Runs runs) {
        runs.submit(new ControlIntent.Abort(People.INES, "the wrong night"));
        Run run = runs.run();
        Instant later = runs.now().plus(Duration.ofHours(1));

        assertThat(Agenda.advances(run, later)).isFalse();
        assertThat(Agenda.of(run, later).looks()).isEmpty();
        run.plan()
                .steps()
                .forEach(step -> assertThat(Decider.decide(
                                run,
                                new Report.Intend(
                                        step.id(),
                                        Math.max(1, run.step(step.id()).attempt()),
                                        "key"),
                                runs.now()))
                        .isInstanceOf(Decision.Refused.class));
    }
}
