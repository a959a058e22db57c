package com.nxop.cutover.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import org.junit.jupiter.api.Test;

/** How far the services are degraded, and who says so. */
class LevelTest {

    private final Runs runs = Stories.phaseOne(Plans.small());

    private Decision declare(int level) {
        return Decider.decide(runs.run(), new LevelIntent.Declare(People.INES, level, "phones are down"), runs.now());
    }

    private Decision release() {
        return Decider.decide(runs.run(), new LevelIntent.Release(People.INES, "they work again"), runs.now());
    }

    private Degradation level() {
        return Degradation.of(runs.run());
    }

    @Test
    void aPersonRaisesItAndLeavesItToTheRunAgain() {
        runs.submit(new LevelIntent.Declare(People.INES, 3, "phones are down"));
        assertThat(level()).isEqualTo(Degradation.EMERGENCY);
        assertThat(Degradation.declared(runs.run())).isTrue();
        assertThat(declare(3)).isInstanceOf(Decision.Already.class);
        runs.submit(new LevelIntent.Declare(People.INES, 2, "half of them work"));
        assertThat(level()).isEqualTo(Degradation.EXTENDED);
        runs.submit(new LevelIntent.Release(People.MAX, "all of them work"));
        assertThat(level()).isEqualTo(Degradation.PLANNED);
        assertThat(release()).isInstanceOf(Decision.Already.class);
    }

    @Test
    void nobodyLowersItBelowWhatTheRunRequires() {
        assertThat(declare(0)).isInstanceOfSatisfying(Decision.Refused.class, no -> {
            assertThat(no.reason()).startsWith("The run itself requires level 1, planned maintenance;");
            assertThat(no.remedy()).startsWith("/cutover degrade 2 REASON raises it");
        });
        assertThat(declare(1)).isInstanceOf(Decision.Already.class);
    }

    @Test
    void whatTheRunRequiresOvertakesWhatWasDeclared() {
        Runs back = Stories.gateFive(Plans.small())
                .submit(new LevelIntent.Declare(People.INES, 2, "slow"))
                .rejects(People.MAX, "gate-5", "error rate");
        assertThat(Degradation.of(back.run())).isEqualTo(Degradation.EXTENDED);
        assertThat(Degradation.declared(back.run())).isFalse();
        back.failsAt("R1.1", Verdict.FAILED, "broken");
        assertThat(Degradation.of(back.run())).isEqualTo(Degradation.EMERGENCY);
        assertThat(Decider.decide(back.run(), new LevelIntent.Declare(People.INES, 2, "better"), back.now()))
                .isInstanceOfSatisfying(
                        Decision.Refused.class, no -> assertThat(no.remedy()).startsWith("Level 3 stands until"));
    }

    @Test
    void itEndsWithTheRun() {
        runs.submit(new LevelIntent.Declare(People.INES, 3, "phones are down"))
                .submit(new ControlIntent.Abort(People.INES, "storm"));
        assertThat(level()).isEqualTo(Degradation.required(runs.run()));
        assertThat(declare(3)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void beforeTheStartAndInADryRunTheServicesAreAsTheyWere() {
        Run prepared = Runs.prepared(Plans.small()).run();
        Run dry = new RunEvent.Prepared("R-1", "digest", Mode.PLANNED, Reach.DRY_RUN, People.INES)
                .begin(Plans.small(), Runs.TWO)
                .after(new RunEvent.Started(People.INES), 2, Runs.TWO);
        for (Run run : new Run[] {prepared, dry}) {
            assertThat(Decider.decide(run, new LevelIntent.Declare(People.INES, 2, "why"), Runs.TWO))
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            no -> assertThat(no.reason()).contains("level 0"));
        }
    }

    @Test
    void aLevelNeedsAReasonAndExists() {
        assertThat(Decider.decide(runs.run(), new LevelIntent.Declare(People.INES, 2, " "), runs.now()))
                .isInstanceOf(Decision.Refused.class);
        assertThat(declare(4)).isEqualTo(new Decision.Refused("There is no level 4.", "The levels are 0 to 3."));
    }
}
