package com.nxop.cutover.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.plan.Flow;
import com.nxop.cutover.orchestration.run.Advice.Proposal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped plan proposes when only a part has worked. */
class AdviceTest {

    private static final List<Flow> FLOWS = Seen.PLAN.partial().flows();

    @Test
    void theFlowsAreThoseOfTheCatalogueThatThePlatformTakesPartIn() {
        assertThat(FLOWS).hasSize(19);
        assertThat(ids(FLOWS.stream().filter(Flow::critical))).containsExactly("2", "8", "10");
        assertThat(needing("msk")).containsExactly("1", "2", "5", "10", "18", "19");
        assertThat(needing("docdb")).containsExactly("1", "8", "10", "18", "19");
        assertThat(needing("gtm")).containsExactly("7", "8", "9", "10", "14", "16", "17", "19", "20", "22", "23", "24");
        assertThat(needing("amqp")).containsExactly("2", "3", "4", "5", "6", "7", "9", "10", "14", "20");
        assertThat(FLOWS)
                .filteredOn(flow -> flow.needs().contains("amqp"))
                .allMatch(flow -> flow.listener().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1B.1", "1B.2", "1B.3", "1B.4"})
    void whenTheDatabaseStaysBehindItIsAlwaysRolledBack(String step) {
        Advice advice = advice(step, "no", Map.of());
        assertThat(advice.known().id()).isEqualTo("scenario-1");
        assertThat(advice.proposal()).isEqualTo(Proposal.ROLL_BACK);
        assertThat(advice.fixBy()).isEmpty();
    }

    @Test
    void aWholeOutageOfTheListenersIsMoreThanHalf() {
        String all = String.join(
                ",",
                FLOWS.stream()
                        .flatMap(flow -> flow.listener().stream())
                        .distinct()
                        .toList());
        Advice advice = advice("2B.1", "no", Map.of("missing", all));
        assertThat(advice.proposal()).isEqualTo(Proposal.ROLL_BACK);
        assertThat(advice.why()).contains("10 of 19 flows", "52.6 %", "of all 25: 40.0 %", "critical: 2, 10");
        assertThat(advice.fixBy()).isEmpty();
    }

    @Test
    void whatWasNotSeenCountsAsMissing() {
        assertThat(advice("2B.1", "no", Map.of()).proposal()).isEqualTo(Proposal.ROLL_BACK);
    }

    @ParameterizedTest
    @CsvSource({
        "flight-plan-processor,      1,  5.3, critical: 2",
        "event-processor,            3, 15.8, critical: 10",
        "fos-update-processor,       1,  5.3, none of them is critical",
        "audit-log-processor,        1,  5.3, none of them is critical",
        "text-message-processor,     2, 10.5, none of them is critical",
        "notification-service,       1,  5.3, none of them is critical",
        "fusion-integration-adapter, 1,  5.3, none of them is critical",
    })
    void oneListenerLessIsRepairedWithinFiveMinutes(String listener, int flows, String share, String critical) {
        Advice advice = advice("2B.1", "no", Map.of("missing", listener));
        assertThat(advice.proposal()).isEqualTo(Proposal.FIX);
        assertThat(advice.hit()).hasSize(flows);
        assertThat(advice.why()).contains(share + " %", critical);
        assertThat(advice.fixBy()).contains(Seen.NOW.minusSeconds(300).plus(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "flow 8 gives nothing,         ROLL_BACK",
        "flows 2 and 19 are late,      ROLL_BACK",
        "Flow 10: no signature,        ROLL_BACK",
        "flow 19 does not deliver,     LEAVE_OUT",
        "'flows 7, 9 and 20 are lost', LEAVE_OUT",
        "something is missing,         ROLL_BACK",
        "flow 11 is not ours,          ROLL_BACK",
    })
    void aFlowThatIsNotCriticalMayBeSwitchedOff(String reason, Proposal proposal) {
        Advice advice = advice("3.3", reason, Map.of());
        assertThat(advice.known().id()).isEqualTo("scenario-3");
        assertThat(advice.proposal()).isEqualTo(proposal);
        if (proposal == Proposal.LEAVE_OUT) {
            assertThat(advice.fixBy()).contains(Seen.NOW.minusSeconds(300).plus(Duration.ofMinutes(10)));
        }
    }

    @Test
    void aStepWithoutACaseAndAStepThatIsNotStuckHaveNoAdvice() {
        assertThat(Advice.of(failed("2A.1", "no", Map.of()), "2A.1")).isEmpty();
        assertThat(Advice.of(new Seen().done("2B.1").run(), "2B.1")).isEmpty();
    }

    private static Advice advice(String step, String cause, Map<String, String> readings) {
        return Advice.of(failed(step, cause, readings), step).orElseThrow();
    }

    private static Run failed(String step, String cause, Map<String, String> readings) {
        return new Seen()
                .event(new StepEvent.StepStarted(step, 1), 400)
                .event(new StepEvent.StepSeen(step, 1, Observation.notYet("not yet", readings)), 310)
                .event(new StepEvent.StepSettled(step, 1, Verdict.FAILED, cause, Optional.empty()), 300)
                .run();
    }

    private static List<String> needing(String dependency) {
        return ids(FLOWS.stream().filter(flow -> flow.needs().contains(dependency)));
    }

    private static List<String> ids(Stream<Flow> flows) {
        return flows.map(Flow::id).toList();
    }
}
