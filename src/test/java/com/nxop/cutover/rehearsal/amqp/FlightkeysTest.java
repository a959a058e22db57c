package com.nxop.cutover.rehearsal.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.rehearsal.Worlds;
import com.nxop.cutover.rehearsal.traffic.Ledger;
import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Span;
import com.nxop.cutover.rehearsal.world.World;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlightkeysTest {

    private final World world = Worlds.fast();
    private final Ledger ledger = new Ledger(world.clock());
    private final Flightkeys flightkeys =
            new Flightkeys(world, new Flightkeys.Account(ledger::produced, ledger::delivered));
    private final Map<String, String> settings = flightkeys.settings();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private Connection connection;
    private Channel channel;

    @BeforeEach
    void listen() throws Exception {
        connection = connect(setting("amqp.control.uri"));
        channel = connection.createChannel();
        String queue = channel.queueDeclare().getQueue();
        channel.queueBind(queue, "nxop.control", "listener.status.#");
        channel.queueBind(queue, "nxop.control", "probe.seen.#");
        channel.basicConsume(
                queue,
                true,
                (tag, message) -> heard.add(message.getEnvelope().getRoutingKey() + " "
                        + new String(message.getBody(), StandardCharsets.UTF_8)),
                tag -> {});
    }

    @AfterEach
    void close() {
        connection.abort();
        flightkeys.close();
        world.close();
    }

    @Test
    void theListenersOfEastReadWhatFlightkeysSends() {
        assertThat(flightkeys.connected(Region.EAST)).isEqualTo(7);
        await().until(() -> ledger.account("flightkeys.event-processor").delivered() > 2);
        assertThat(ledger.flows()).hasSize(7);
    }

    @Test
    void subscribedListenersAnswerAndSeeAProbe() throws Exception {
        order("release", "us-east-1", "r1");
        await().until(() -> amqp(Region.EAST) == 0);
        order("subscribe", "us-west-2", "s1");
        await().until(() -> amqp(Region.WEST) == 7);
        await().until(() -> answers("listener.status.us-west-2.", "\"s1\"", "true") == 7);
        assertThat(world.spans()).extracting(Span::layer).contains("amqp");
        try (Connection vendor = connect(setting("amqp.flightkeys.uri"))) {
            vendor.createChannel().basicPublish("flightkeys.events", "probe", null, bytes("{\"probe\":\"p1\"}"));
        }
        await().until(() -> answers("probe.seen.us-west-2", "p1") == 7);
        assertThat(answers("probe.seen.us-east-1", "p1")).isZero();
    }

    @Test
    void everyListenerOfBothRegionsTellsItsStatus() throws Exception {
        order("status", "", "q1");
        await().until(() -> answers("listener.status.", "q1") == 14);
        assertThat(answers("listener.status.us-east-1", "true")).isEqualTo(7);
        assertThat(answers("listener.status.us-west-2", "false")).isEqualTo(7);
    }

    @Test
    void oneListenerThatIgnoresItsOrderStaysAway() throws Exception {
        world.faults().set("amqp.listener.event-processor", Faults.Kind.IGNORED);
        order("subscribe", "us-west-2", "s2");
        await().until(() -> answers("listener.status.us-west-2", "s2", "true") == 6);
        assertThat(flightkeys.connected(Region.WEST)).isEqualTo(6);
    }

    @Test
    void aBrokerThatComesBackFindsItsListenersAgain() {
        world.faults().set("amqp.broker", Faults.Kind.FAIL);
        await().until(() -> amqp(Region.EAST) == 0);
        world.faults().clear("amqp.broker");
        await().atMost(Duration.ofSeconds(20)).until(() -> amqp(Region.EAST) == 7);
        long before = ledger.account("flightkeys.event-processor").delivered();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ledger.account("flightkeys.event-processor").delivered() > before + 2);
    }

    private void order(String command, String region, String id) throws Exception {
        String body = "{\"command\":\"%s\",\"region\":\"%s\",\"id\":\"%s\"}".formatted(command, region, id);
        channel.basicPublish("nxop.control", "listeners", null, bytes(body));
    }

    private long answers(String... parts) {
        return heard.stream()
                .filter(line -> List.of(parts).stream().allMatch(line::contains))
                .count();
    }

    private int amqp(Region region) {
        return world.truth().amqp().getOrDefault(region, 0);
    }

    private String setting(String key) {
        return settings.getOrDefault(key, "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Connection connect(String uri) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(uri);
        return factory.newConnection();
    }
}
