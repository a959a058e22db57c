package com.nxop.cutover.rehearsal.kafka;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;

/**
 * A Kafka cluster of one broker. Record times are the rehearsal's, which may be far from the wall's. Its folder is its own
 * to delete: deleted under it, a broker halts the whole program.
 */
public final class Broker implements AutoCloseable {

    private static final Map<String, Object> SMALL = Map.ofEntries(
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("log.retention.ms", "-1"),
            Map.entry("log.message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE)),
            Map.entry("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE)),
            Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "2"),
            Map.entry("background.threads", "2"));

    private final KafkaClusterTestKit kit;

    private Broker(KafkaClusterTestKit kit) {
        this.kit = kit;
    }

    /** Starts a broker and makes its topics; takes about 0.3 s, the first in a JVM about 2 s. */
    static Broker start(List<String> topics) {
        try {
            TestKitNodes nodes = new TestKitNodes.Builder()
                    .setCombined(true)
                    .setNumBrokerNodes(1)
                    .setNumControllerNodes(1)
                    .setBaseDirectory(Files.createTempDirectory("kafka-"))
                    .build();
            KafkaClusterTestKit.Builder builder = new KafkaClusterTestKit.Builder(nodes);
            SMALL.forEach(builder::setConfigProp);
            KafkaClusterTestKit kit = builder.build();
            QuietFormat.run(nodes);
            kit.startup();
            kit.waitForReadyBrokers();
            try (Admin admin = kit.admin()) {
                admin.createTopics(topics.stream()
                                .map(name -> new NewTopic(name, Topics.PARTITIONS, (short) 1))
                                .toList())
                        .all()
                        .get();
            }
            return new Broker(kit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Starting a Kafka broker was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A Kafka broker did not make its topics", e);
        } catch (Exception e) {
            throw new IllegalStateException("A Kafka broker did not start; look for room in the temp folder", e);
        }
    }

    /** {@code host:port} on loopback. */
    public String bootstrap() {
        return kit.bootstrapServers();
    }

    public Producer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                        ProducerConfig.LINGER_MS_CONFIG, 5,
                        ProducerConfig.BUFFER_MEMORY_CONFIG, 4_194_304,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000),
                new StringSerializer(),
                new StringSerializer());
    }

    /** A consumer that starts at the beginning where it has committed nothing, and commits when told. */
    public Consumer<String, String> consumer(String group) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        1_000),
                new StringDeserializer(),
                new StringDeserializer());
    }

    @Override
    public void close() {
        try {
            kit.close();
        } catch (Exception e) {
            throw new IllegalStateException("The Kafka broker at " + bootstrap() + " did not close", e);
        }
    }
}
