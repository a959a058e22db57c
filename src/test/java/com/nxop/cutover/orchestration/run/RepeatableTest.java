package com.nxop.cutover.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.run.RunEvent.ClocksStarted;
import com.nxop.cutover.orchestration.run.RunEvent.Held;
import com.nxop.cutover.orchestration.run.RunEvent.Noted;
import com.nxop.cutover.orchestration.run.StepEvent.ActAnswered;
import com.nxop.cutover.orchestration.run.StepEvent.ActIntended;
import com.nxop.cutover.orchestration.run.StepEvent.PhaseEnded;
import com.nxop.cutover.orchestration.run.StepEvent.PhaseStarted;
import com.nxop.cutover.orchestration.run.StepEvent.StepSettled;
import com.nxop.cutover.orchestration.run.StepEvent.StepStarted;
import com.nxop.cutover.support.Rig;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a crash of the database may take back. */
class RepeatableTest {

    private static final Person IDA = new Person("U-1", "Ida");

    /** The world can be asked at any time whether the routing is set. */
    private static final String CONVERGES = "1A.1";

    /** The database is asked once to change its writer. */
    private static final String ONCE = "1B.2";

    private final Run run = new Rig().prepare();

    static List<RunEvent> comesAgain() {
        return List.of(
                new ClocksStarted(),
                new PhaseStarted("1"),
                new PhaseEnded("1"),
                new StepStarted(ONCE, 1),
                answered(CONVERGES, ActResult.done("set", "")),
                settled(CONVERGES, Verdict.DONE));
    }

    static List<RunEvent> comesOnce() {
        return List.of(
                new ActIntended(CONVERGES, 1, "key"),
                answered(CONVERGES, ActResult.unknown("no answer", "")),
                answered(ONCE, ActResult.done("switched", "")),
                settled(ONCE, Verdict.DONE),
                settled(CONVERGES, Verdict.FAILED),
                settled(CONVERGES, Verdict.UNKNOWN),
                new Held(IDA, "wait"),
                new Noted(IDA, "here", Instant.EPOCH));
    }

    @ParameterizedTest
    @MethodSource("comesAgain")
    void whatComesAgainNeedNotBeOnTheDisk(RunEvent event) {
        assertThat(Repeatable.all(run, List.of(event))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("comesOnce")
    void whatComesOnceMust(RunEvent event) {
        assertThat(Repeatable.all(run, List.of(event))).isFalse();
    }

    @Test
    void oneThatMustIsEnough() {
        assertThat(Repeatable.all(run, comesAgain())).isTrue();
        assertThat(Repeatable.all(run, List.of(new PhaseEnded("1"), new Held(IDA, "wait"))))
                .isFalse();
    }

    private static RunEvent answered(String step, ActResult result) {
        return new ActAnswered(step, 1, result);
    }

    private static RunEvent settled(String step, Verdict verdict) {
        return new StepSettled(step, 1, verdict, "seen", Optional.empty());
    }
}
