package com.nxop.cutover.orchestration.action.kafka;

import com.nxop.cutover.orchestration.action.Cause;
import com.nxop.cutover.orchestration.action.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Counts on Kafka clusters: one admin client each, made anew after a failure. */
public final class KafkaClusters implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final long LIMIT_SECONDS = 5;

    private final Map<KafkaAccess, Admin> admins = new ConcurrentHashMap<>();

    /** Reads one number for each partition. */
    private interface Reading {
        Map<TopicPartition, Long> of(String what, List<TopicPartition> partitions);
    }

    /** @throws Unreadable naming the topic and the brokers */
    public Map<String, EndOffsets> endOffsets(KafkaAccess access, List<String> topics) {
        return perTopic(access, topics, (what, partitions) -> ends(access, what, partitions));
    }

    /**
     * How many records of that time or later each partition holds. A copy keeps the time of its original, so two
     * clusters that copy from each other hold equally many.
     *
     * @throws Unreadable naming the topic and the brokers
     */
    public Map<String, EndOffsets> since(KafkaAccess access, List<String> topics, Instant time) {
        OffsetSpec from = OffsetSpec.forTimestamp(time.toEpochMilli());
        return perTopic(access, topics, (what, partitions) -> {
            Map<TopicPartition, Long> firsts = offsets(access, what, partitions, from);
            Map<TopicPartition, Long> counts = new HashMap<>();
            ends(access, what, partitions).forEach((partition, end) -> {
                long first = firsts.getOrDefault(partition, -1L);
                counts.put(partition, first < 0 ? 0 : Math.max(0, end - first));
            });
            return counts;
        });
    }

    private Map<String, EndOffsets> perTopic(KafkaAccess access, List<String> topics, Reading reading) {
        Map<String, KafkaFuture<TopicDescription>> described =
                admin(access).describeTopics(topics).topicNameValues();
        Map<String, EndOffsets> offsets = new LinkedHashMap<>();
        for (String topic : topics) {
            String what = "topic " + topic;
            TopicDescription description = get(access, what, Objects.requireNonNull(described.get(topic)));
            List<TopicPartition> partitions = description.partitions().stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<Integer, Long> read = new HashMap<>();
            reading.of(what, partitions).forEach((partition, value) -> read.put(partition.partition(), value));
            offsets.put(topic, EndOffsets.of(read));
        }
        return offsets;
    }

    /**
     * Messages not yet consumed, per group; empty when the group has no position on this cluster.
     *
     * @throws Unreadable naming the group and the brokers
     */
    public Map<String, OptionalLong> lags(KafkaAccess access, List<String> groups) {
        Map<String, OptionalLong> lags = new LinkedHashMap<>();
        groups.forEach(group -> lags.put(group, lag(access, group)));
        return lags;
    }

    private OptionalLong lag(KafkaAccess access, String group) {
        String what = "consumer group " + group;
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(
                get(access, what, admin(access).listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
        committed.values().removeIf(Objects::isNull);
        if (committed.isEmpty()) {
            return OptionalLong.empty();
        }
        Map<TopicPartition, Long> ends = ends(access, what, List.copyOf(committed.keySet()));
        return OptionalLong.of(committed.entrySet().stream()
                .mapToLong(at -> Math.max(
                        0, ends.getOrDefault(at.getKey(), 0L) - at.getValue().offset()))
                .sum());
    }

    private Map<TopicPartition, Long> ends(KafkaAccess access, String what, List<TopicPartition> partitions) {
        return offsets(access, what, partitions, OffsetSpec.latest());
    }

    private Map<TopicPartition, Long> offsets(
            KafkaAccess access, String what, List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                get(access, what, admin(access).listOffsets(asked).all());
        Map<TopicPartition, Long> ends = new HashMap<>();
        found.forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    private Admin admin(KafkaAccess access) {
        try {
            return admins.computeIfAbsent(access, key -> Admin.create(key.properties()));
        } catch (KafkaException unusable) {
            throw new Unreadable(
                    "Kafka at " + access + " cannot be asked (" + Cause.of(unusable) + "); correct the address",
                    unusable);
        }
    }

    private <T> T get(KafkaAccess access, String what, KafkaFuture<T> asked) {
        try {
            return asked.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unreadable(access, what, interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            forget(access);
            throw unreadable(access, what, failed);
        }
    }

    private static Unreadable unreadable(KafkaAccess access, String what, Exception cause) {
        return new Unreadable(
                what + " on Kafka at " + access + " cannot be read (" + Cause.of(cause)
                        + "); check that the brokers answer and that it exists",
                cause);
    }

    private void forget(KafkaAccess access) {
        Admin old = admins.remove(access);
        if (old != null) {
            old.close(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        admins.values().forEach(admin -> admin.close(CLOSE));
        admins.clear();
    }
}
