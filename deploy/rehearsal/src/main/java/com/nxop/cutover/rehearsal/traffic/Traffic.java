package com.nxop.cutover.rehearsal.traffic;

import com.nxop.cutover.rehearsal.connect.Connectors;
import com.nxop.cutover.rehearsal.kafka.Clusters;
import com.nxop.cutover.rehearsal.kafka.Topics;
import com.nxop.cutover.rehearsal.traffic.Follower.Group;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages that never stop: four flows on Kafka, read by services in the active region, FOS and Event Hubs. */
final class Traffic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);
    private static final String FLIGHT_DATA = "flight-data-adapter";
    private static final String AIRCRAFT_DATA = "aircraft-data-adapter";
    private static final String OPSHUB = "opshub-connector";
    private static final String MQ = "mq-adapter";

    /** The consumer groups that read here and commit. */
    static final List<String> GROUPS = List.of(FLIGHT_DATA, AIRCRAFT_DATA, OPSHUB, MQ);

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final long REAL_MILLIS = 250;
    private static final Duration CLOSE = Duration.ofMillis(500);

    private final Ledger ledger;
    private final Map<Region, Producer<String, String>> producers;
    private final Producer<String, String> hub;
    private final List<Source> sources;
    private final List<Follower> followers;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "traffic");
        thread.setDaemon(true);
        return thread;
    });

    Traffic(World world, Clusters clusters, Clients clients, Connectors connectors, Ledger ledger) {
        this.ledger = ledger;
        this.producers = Map.of(
                Region.EAST, clusters.of(Region.EAST).producer(),
                Region.WEST, clusters.of(Region.WEST).producer());
        this.hub = clusters.hubs().producer();
        this.sources = List.of(
                source(world, Topics.FLIGHT_EVENTS, () -> clients.region(3)),
                source(world, Topics.FLIGHT_PLANS, () -> clients.region(14)),
                source(world, Topics.FOS_EVENTS, () -> clients.region(25)),
                source(world, Topics.POSITION_REPORTS, () -> clients.region(36)));
        this.followers = List.of(
                new Follower(
                        clusters,
                        new Group(OPSHUB, Topics.FLIGHT_EVENTS),
                        () -> connectors.running(Connectors.OPSHUB),
                        this::toHub),
                new Follower(
                        clusters,
                        new Group(MQ, Topics.FLIGHT_PLANS),
                        () -> connectors.running(Connectors.MQ),
                        this::arrived),
                new Follower(
                        clusters, new Group(FLIGHT_DATA, Topics.FOS_EVENTS), () -> clients.region(47), this::arrived),
                new Follower(
                        clusters,
                        new Group(AIRCRAFT_DATA, Topics.POSITION_REPORTS),
                        () -> clients.region(58),
                        this::arrived));
        long millis = Math.max(REAL_MILLIS, world.clock().real(EVERY).toMillis());
        var unused = pace.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
    }

    private Source source(World world, String topic, Supplier<Optional<Region>> where) {
        return new Source(topic, where, producers, ledger, world.clock());
    }

    private void tick() {
        try {
            sources.forEach(Source::tick);
        } catch (RuntimeException e) {
            // A throwing task would never run again, and the traffic must not stop.
            LOG.warn("A tick of the traffic failed", e);
        }
    }

    private void toHub(ConsumerRecord<String, String> record) {
        ProducerRecord<String, String> copy = new ProducerRecord<>(
                Topics.HUB, (Integer) null, record.timestamp(), record.key(), record.value(), record.headers());
        var unused = hub.send(copy, (sent, error) -> {
            if (error == null) {
                arrived(record);
            }
        });
    }

    private void arrived(ConsumerRecord<String, String> record) {
        Header flow = record.headers().lastHeader(Source.FLOW);
        Header number = record.headers().lastHeader(Source.NUMBER);
        if (flow != null && number != null) {
            ledger.delivered(text(flow), Long.parseLong(text(number)));
        }
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        pace.shutdownNow();
        followers.parallelStream().forEach(Follower::close);
        producers.values().forEach(producer -> producer.close(CLOSE));
        hub.close(CLOSE);
    }
}
