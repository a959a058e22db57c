package com.nxop.cutover.rehearsal.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.rehearsal.Worlds;
import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Span;
import com.nxop.cutover.rehearsal.world.Truth.Place;
import com.nxop.cutover.rehearsal.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DataPlaneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final World world = Worlds.fast();
    private final DataPlane plane = DataPlane.start(world);

    @AfterEach
    void close() {
        plane.close();
        world.close();
    }

    @Test
    void theTrafficMovesWithTheCordonAndNothingIsLost() throws Exception {
        await().atMost(PATIENCE).until(() -> plane.ledger().flows().stream().allMatch(this::flows));
        assertThat(plane.settings()).containsKeys("kafka.east.bootstrap", "mongo.west.uri", "amqp.control.uri");

        Worlds.route(world, Region.WEST);
        await().atMost(PATIENCE).until(() -> world.truth().dns() == Place.WEST);
        assertThat(world.truth().clients()).containsEntry(Region.EAST, World.CLIENTS);

        world.change("cordoned", truth -> truth.withCordon(true));
        await().atMost(PATIENCE).until(() -> clients(Region.WEST) == World.CLIENTS);
        assertThat(world.spans()).extracting(Span::layer).contains("dns", "clients");
        await().atMost(PATIENCE).until(() -> originals(Region.WEST));
        markerArrivesInAzure();
        groupsCommitIn("kafka.west.bootstrap");
        await().atMost(PATIENCE)
                .untilAsserted(() -> plane.ledger()
                        .flows()
                        .forEach(flow -> assertThat(plane.ledger().lost(flow, Duration.ofMinutes(4)))
                                .as(flow)
                                .isEmpty()));

        world.change("uncordoned", truth -> truth.withCordon(false));
        assertThat(clients(Region.WEST)).isEqualTo(World.CLIENTS);
        Worlds.route(world, Region.EAST);
        await().atMost(PATIENCE).until(() -> clients(Region.EAST) == World.CLIENTS);
    }

    @Test
    void recordsLeftBehindByReplicationAreFoundAsLost() {
        await().atMost(PATIENCE).until(() -> plane.ledger().flows().stream().allMatch(this::flows));
        world.faults().set("kafka.replicator", Faults.Kind.IGNORED);
        world.faults().set("connector.mq-kafka-adapter", Faults.Kind.FAIL);
        Worlds.route(world, Region.WEST);
        await().atMost(PATIENCE).until(() -> world.truth().dns() == Place.WEST);
        world.change("cordoned", truth -> truth.withCordon(true));
        await().atMost(PATIENCE).until(() -> clients(Region.WEST) == World.CLIENTS);
        world.faults().clear("connector.mq-kafka-adapter");
        long before = plane.ledger().account("prod.flight.plans.v1").delivered();
        await().atMost(PATIENCE)
                .until(() -> plane.ledger().account("prod.flight.plans.v1").delivered() > before + 5);
        assertThat(plane.ledger().lost("prod.flight.plans.v1", Duration.ofSeconds(60)))
                .isNotEmpty();
    }

    private boolean flows(String flow) {
        return plane.ledger().account(flow).delivered() > 2;
    }

    private int clients(Region region) {
        return world.truth().clients().getOrDefault(region, 0);
    }

    private boolean originals(Region region) {
        try (Consumer<String, String> consumer = plane.clusters().of(region).consumer("test-" + System.nanoTime())) {
            consumer.subscribe(List.of("prod.flight.events.v1"));
            for (int round = 0; round < 10; round++) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(300))) {
                    if (record.headers().lastHeader("nxop-origin") == null) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private void markerArrivesInAzure() {
        try (Producer<String, String> producer =
                        plane.clusters().of(Region.WEST).producer();
                Consumer<String, String> hub = plane.clusters().hubs().consumer("test")) {
            ProducerRecord<String, String> marker =
                    new ProducerRecord<>("prod.flight.events.v1", "{\"cutover_marker\":\"m1\"}");
            marker.headers().add("cutover-marker", "m1".getBytes(StandardCharsets.UTF_8));
            var unused = producer.send(marker);
            hub.subscribe(List.of("flight-events"));
            await().atMost(PATIENCE).until(() -> {
                for (ConsumerRecord<String, String> record : hub.poll(Duration.ofMillis(300))) {
                    if (record.headers().lastHeader("cutover-marker") != null) {
                        return true;
                    }
                }
                return false;
            });
        }
    }

    private void groupsCommitIn(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", Objects.requireNonNull(plane.settings().get(bootstrap))))) {
            for (String group :
                    Objects.requireNonNull(plane.settings().get("kafka.groups")).split(",")) {
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> !admin.listConsumerGroupOffsets(group)
                                .partitionsToOffsetAndMetadata()
                                .get()
                                .isEmpty());
            }
        }
    }
}
