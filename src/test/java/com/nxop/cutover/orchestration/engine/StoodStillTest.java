package com.nxop.cutover.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.StepProgress;
import com.nxop.cutover.support.Rig;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process that stands still between an intention and its effect looks at the run again before it acts. */
class StoodStillTest {

    private static final String STEP = "1A.1";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Rig rig = new Rig();
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void begun() {
        rig.start();
        rig.untilGateOpen("gate-1");
        rig.onAppend(() -> {
            StepProgress step = rig.run().step(STEP);
            if (step.intendedAt().isPresent() && step.answered().isEmpty()) {
                Runnable once = meanwhile;
                meanwhile = () -> {};
                once.run();
            }
        });
    }

    @Test
    void whatWasIntendedBeforeTheRunTurnedBackIsNotSent() {
        meanwhile = () -> {
            rig.clock.advance(SECOND);
            turnBack();
        };

        rig.approve("gate-1");
        rig.pass(SECOND);

        assertThat(rig.run().standing().wayBack()).isPresent();
        assertThat(sends()).isZero();
    }

    @Test
    void whatIsStillWantedIsSent() {
        meanwhile = () -> rig.clock.advance(SECOND);

        rig.approve("gate-1");
        rig.pass(SECOND);

        assertThat(sends()).isOne();
    }

    /** The lease may have been lost to another process, which would act beside this one. */
    @Test
    void whatWasIntendedUnderALeaseThatIsOverIsNotSent() {
        meanwhile = () -> rig.clock.advance(Leadership.LENGTH);

        rig.approve("gate-1");

        assertThat(sends()).isZero();
    }

    private void turnBack() {
        ControlIntent back =
                new ControlIntent.RollBack(Rig.holder("incident-commander"), Optional.empty(), "does not look well");
        assertThat(rig.another().submit("R-1", back, "back", Optional.empty()).decision())
                .isInstanceOf(Decision.Accepted.class);
    }

    private int sends() {
        return Collections.frequency(rig.world.acts(), STEP);
    }
}
