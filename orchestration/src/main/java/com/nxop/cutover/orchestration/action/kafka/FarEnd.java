package com.nxop.cutover.orchestration.action.kafka;

import com.nxop.cutover.orchestration.action.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic where a marker must arrive. Joins no consumer group, so it takes nothing from anybody. */
final class FarEnd implements AutoCloseable {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration CALL = Duration.ofSeconds(3);
    private static final long BUDGET_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** Read from the end back in any case: the far end stamps by its own clock. */
    private static final long TAIL = 500;

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;

    FarEnd(KafkaAccess access, String topic) {
        Map<String, Object> properties = access.properties();
        properties.put("enable.auto.commit", false);
        properties.put("allow.auto.create.topics", false);
        properties.put("fetch.max.wait.ms", 100);
        properties.put("max.poll.records", 2000);
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.topic = topic;
    }

    /** Partition and offset of the marker, when it is there. */
    Optional<String> find(Marker marker, Instant since) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic, CALL).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new Unreadable("there is no topic " + topic + " at the far end; create it or correct 'farTopic'");
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, CALL);
        seek(partitions, ends, since);
        long limit = System.nanoTime() + BUDGET_NANOS;
        do {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(SHORT)) {
                if (marker.isIn(record)) {
                    return Optional.of(record.partition() + "@" + record.offset());
                }
            }
        } while (System.nanoTime() < limit && !readUpTo(ends));
        return Optional.empty();
    }

    private void seek(List<TopicPartition> partitions, Map<TopicPartition, Long> ends, Instant since) {
        Map<TopicPartition, Long> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, since.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> bySince = consumer.offsetsForTimes(asked, CALL);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, CALL);
        for (TopicPartition partition : partitions) {
            long tail = ends.getOrDefault(partition, 0L) - TAIL;
            OffsetAndTimestamp at = bySince.get(partition);
            long from = at == null ? tail : Math.min(at.offset(), tail);
            consumer.seek(partition, Math.max(from, beginnings.getOrDefault(partition, 0L)));
        }
    }

    private boolean readUpTo(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), CALL) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
