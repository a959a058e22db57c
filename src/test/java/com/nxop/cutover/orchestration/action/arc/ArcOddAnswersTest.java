package com.nxop.cutover.orchestration.action.arc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.Outside;
import com.nxop.cutover.orchestration.action.aws.Outside.Reply;
import com.nxop.cutover.orchestration.action.aws.Steps;
import com.nxop.cutover.support.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArcOddAnswersTest {

    private final List<Duration> pauses = new ArrayList<>();
    private final SettableClock clock = new SettableClock(Steps.NOW);
    private Outside one;
    private Outside two;
    private AwsClients clients;
    private ArcRouting routing;
    private Steps step;

    @BeforeEach
    void open() throws IOException {
        one = Outside.beside();
        two = Outside.beside();
        clients = new AwsClients();
        routing = routing(clients);
        step = Steps.with(
                "endpoints",
                "us-west-2=" + one.address() + ",eu-west-1=" + two.address(),
                "on",
                "arn:west",
                "off",
                "arn:east");
    }

    @AfterEach
    void close() {
        clients.close();
        one.close();
        two.close();
    }

    @Test
    void endpointsThatDisagreeAreReadAgain() {
        one.answering(call -> states("On", "Off"));
        two.answering(call -> states("Off", "On"));
        Observation seen = routing.observe(step.context());
        assertThat(seen.state()).isEqualTo(State.NOT_YET);
        assertThat(seen.summary()).contains("do not agree");
    }

    @Test
    void aSilentEndpointCostsTimeOnlyOnce() {
        one.answering(call -> new Reply.Silence());
        two.answering(call -> states("On", "Off"));
        for (int look = 0; look < 4; look++) {
            assertThat(routing.observe(step.context()).state()).isEqualTo(State.MET);
        }
        assertThat(one.asked()).hasSize(1);
        assertThat(two.asked()).hasSize(4);
    }

    @Test
    void theWaitPeriodIsWaitedOutOnce() {
        assertAcceptedAfterOneWaitOf(Duration.ofSeconds(5));
    }

    @Test
    void afterOurOwnChangeOnlyTheRestOfTheWaitPeriodIsWaited() {
        one.answering(call -> Reply.json("{}"));
        two.answering(call -> Reply.json("{}"));
        routing.act(step.context());
        clock.set(Steps.NOW.plusSeconds(3));
        assertAcceptedAfterOneWaitOf(Duration.ofSeconds(2));
    }

    @Test
    void whoeverElseChangedItTheWholePeriodIsWaitedBeforeARuleIsBlamed() {
        one.answering(call -> Reply.json("{}"));
        two.answering(call -> Reply.json("{}"));
        routing.act(step.context());
        one.answering(call -> conflictOrOldStates(call));
        two.answering(call -> conflictOrOldStates(call));
        clock.set(Steps.NOW.plusSeconds(4));
        ActResult result = routing.act(step.context());
        assertThat(result.answer()).isEqualTo(Answer.REFUSED);
        assertThat(pauses).hasSize(2);
        assertThat(pauses.get(0)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(pauses.get(1)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
    }

    @Test
    void aConflictWithWhatIsSoAlreadyIsNoConflict() {
        one.answering(call -> conflictOr(call, states("On", "Off")));
        two.answering(call -> conflictOr(call, states("On", "Off")));
        assertThat(routing.act(step.context()).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(pauses).isEmpty();
        assertThat(updates()).hasSize(1);
    }

    @Test
    void aSafetyRuleIsNeverOverridden() {
        one.answering(call -> conflictOrOldStates(call));
        two.answering(call -> conflictOrOldStates(call));
        ActResult result = routing.act(step.and("wait", "3s").context());
        assertThat(result.answer()).isEqualTo(Answer.REFUSED);
        assertThat(result.summary()).startsWith("A safety rule of ARC forbids this change");
        assertThat(pauses)
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4)));
        assertThat(updates())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.body()).doesNotContain("SafetyRulesToOverride"));
    }

    @Test
    void bothControlsTravelInOneCall() {
        one.answering(call -> Reply.json("{}"));
        two.answering(call -> Reply.json("{}"));
        routing.act(step.context());
        assertThat(updates()).singleElement().satisfies(call -> {
            assertThat(call.action()).isEqualTo("UpdateRoutingControlStates");
            assertThat(call.body()).contains("arn:west", "\"On\"", "arn:east", "\"Off\"");
        });
    }

    @Test
    void aSilentWriteIsUnknown() {
        one.answering(call -> new Reply.Silence());
        two.answering(call -> new Reply.Silence());
        ActResult result;
        try (AwsClients impatient = new AwsClients(Steps.IMPATIENT)) {
            result = routing(impatient).act(step.context());
        }
        assertThat(result.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(result.summary()).contains("no answer in time");
    }

    private void assertAcceptedAfterOneWaitOf(Duration least) {
        Function<Outside.Asked, Reply> tooSoon =
                call -> pauses.isEmpty() ? conflictOrOldStates(call) : Reply.json("{}");
        one.answering(tooSoon);
        two.answering(tooSoon);
        assertThat(routing.act(step.context()).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(pauses).singleElement().satisfies(wait -> assertThat(wait).isBetween(least, least.plusSeconds(1)));
    }

    private ArcRouting routing(AwsClients with) {
        return new ArcRouting(with, new Random(3), pauses::add, clock);
    }

    private List<Outside.Asked> updates() {
        List<Outside.Asked> all = new ArrayList<>(one.asked());
        all.addAll(two.asked());
        return all.stream().filter(call -> call.action().startsWith("Update")).toList();
    }

    private static Reply conflictOrOldStates(Outside.Asked call) {
        return conflictOr(call, states("Off", "On"));
    }

    private static Reply conflictOr(Outside.Asked call, Reply read) {
        return call.action().startsWith("Update") ? Reply.jsonError(409, "ConflictException", "a rule says no") : read;
    }

    private static Reply states(String west, String east) {
        return Reply.json(
                "{\"RoutingControls\":[" + control("arn:west", west) + "," + control("arn:east", east) + "]}");
    }

    private static String control(String arn, String state) {
        return "{\"RoutingControlArn\":\"" + arn + "\",\"RoutingControlState\":\"" + state + "\"}";
    }
}
