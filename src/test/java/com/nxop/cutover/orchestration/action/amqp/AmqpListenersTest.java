package com.nxop.cutover.orchestration.action.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.Checked;
import com.nxop.cutover.orchestration.action.Contexts;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.rehearsal.amqp.Flightkeys;
import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AmqpListenersTest {

    private final World world = new World(new WorldClock(Contexts.NOON, 50), 1);
    private final Flightkeys flightkeys =
            new Flightkeys(world, new Flightkeys.Account((flow, number) -> {}, (flow, number) -> {}));
    private final AmqpBrokers brokers = new AmqpBrokers(Secrets.ofProcess());
    private final Action action = new Checked(new AmqpListeners(brokers));

    @AfterEach
    void stop() {
        brokers.close();
        flightkeys.close();
        world.close();
    }

    @Test
    void listenersThatAreToldConnectAndSeeTheProbe() {
        assertThat(tell("us-east-1", "release").answer()).isEqualTo(Answer.ACCEPTED);
        await().until(() -> look("us-east-1", "release").met());
        assertThat(look("us-west-2", "subscribe").state()).isEqualTo(State.NOT_YET);
        ActResult told = tell("us-west-2", "subscribe");
        assertThat(told.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(told.receipt()).isEqualTo("run-1/step-1/1");
        await().until(() -> look("us-west-2", "subscribe").met());
        Observation seen = look("us-west-2", "subscribe");
        assertThat(seen.readings()).containsEntry("connected", "7 of 7");
        assertThat(seen.readings().get("probe seen by")).isNotEqualTo("nobody");
    }

    @Test
    void aListenerThatDoesNotConnectIsNamed() {
        world.faults().set("amqp.listener.event-processor", Faults.Kind.IGNORED);
        tell("us-west-2", "subscribe");
        await().until(() ->
                "6 of 7".equals(look("us-west-2", "subscribe").readings().get("connected")));
        Observation seen = look("us-west-2", "subscribe");
        assertThat(seen.state()).isEqualTo(State.NOT_YET);
        assertThat(seen.summary()).contains("missing: event-processor");
    }

    @Test
    void aListenerNobodyKnowsIsNeverTakenForReleased() {
        var step = step("us-west-2", "release").and("listeners", "stranger");
        Observation seen = action.observe(step.step());
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).contains("no answer from: stranger");
    }

    @Test
    void connectedListenersAreNotReleasedYet() {
        Observation seen = look("us-east-1", "release");
        assertThat(seen.state()).as(seen.summary()).isEqualTo(State.NOT_YET);
        assertThat(seen.summary()).contains("still connected: ").contains("event-processor");
    }

    @Test
    void aDeadBrokerIsUnknownToTheEyeAndRefusedToTheHandWithoutThePassword() {
        var step = step("us-west-2", "subscribe").and("control", "amqp://bot:hidden@127.0.0.1:1");
        Observation seen = action.observe(step.step());
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        ActResult result = action.act(step.step());
        assertThat(result.answer()).isEqualTo(Answer.REFUSED);
        assertThat(seen.summary() + result.summary()).doesNotContain("hidden");
    }

    @Test
    void anUnusableAddressOrCommandIsASentence() {
        var address = step("us-west-2", "subscribe").and("control", "amqp:bot:hidden@ nowhere");
        assertThat(action.observe(address.step()).summary())
                .contains("write it like amqps://")
                .doesNotContain("hidden");
        var command = step("us-west-2", "listen");
        assertThat(action.act(command.step()).summary()).contains("must be subscribe or release");
    }

    private Observation look(String region, String command) {
        return action.observe(step(region, command).step());
    }

    private ActResult tell(String region, String command) {
        return action.act(step(region, command).step());
    }

    private Contexts step(String region, String command) {
        var settings = flightkeys.settings();
        return Contexts.with("control", settings, "amqp.control.uri")
                .and("exchange", settings, "amqp.control.exchange")
                .and("flightkeys", settings, "amqp.flightkeys.uri")
                .and("events", settings, "amqp.flightkeys.exchange")
                .and("listeners", settings, "amqp.listeners")
                .and("region", region)
                .and("command", command);
    }
}
