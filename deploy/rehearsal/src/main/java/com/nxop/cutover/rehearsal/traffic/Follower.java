package com.nxop.cutover.rehearsal.traffic;

import com.nxop.cutover.rehearsal.kafka.Clusters;
import com.nxop.cutover.rehearsal.world.Region;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer group that reads where its service is connected. Offsets of two clusters mean nothing to each other, so after
 * a move it goes on from a little before the time of the last record it saw: at least once, never less.
 */
final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final long CLOSE_MILLIS = 2_000;

    private final Clusters clusters;
    private final Group group;
    private final Supplier<Optional<Region>> where;
    private final java.util.function.Consumer<ConsumerRecord<String, String>> sink;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<TopicPartition, Long> seen = new HashMap<>();
    private final Thread thread;
    private Optional<Region> at = Optional.empty();
    private Optional<Consumer<String, String>> consumer = Optional.empty();

    /** A consumer group and the one topic it reads here. */
    record Group(String id, String topic) {}

    Follower(
            Clusters clusters,
            Group group,
            Supplier<Optional<Region>> where,
            java.util.function.Consumer<ConsumerRecord<String, String>> sink) {
        this.clusters = clusters;
        this.group = group;
        this.where = where;
        this.sink = sink;
        this.thread = new Thread(this::run, group.id());
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                turn();
            }
        } catch (InterruptedException | InterruptException end) {
            closed.countDown();
        } finally {
            leave();
        }
    }

    private void turn() throws InterruptedException {
        try {
            Optional<Region> target = where.get();
            if (!target.equals(at)) {
                leave();
                target.ifPresent(this::enter);
            }
            if (consumer.isPresent()) {
                read(consumer.get());
            } else {
                closed.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptException end) {
            throw end;
        } catch (KafkaException e) {
            LOG.info("{} lost its place and connects anew", group.id(), e);
            leave();
        }
    }

    private void leave() {
        consumer.ifPresent(open -> open.close(CloseOptions.timeout(POLL)));
        consumer = Optional.empty();
        at = Optional.empty();
    }

    private void enter(Region region) {
        Consumer<String, String> opened = clusters.of(region).consumer(group.id());
        opened.subscribe(List.of(group.topic()), new Resume(opened));
        consumer = Optional.of(opened);
        at = Optional.of(region);
    }

    private void read(Consumer<String, String> open) {
        ConsumerRecords<String, String> records = open.poll(POLL);
        for (ConsumerRecord<String, String> record : records) {
            sink.accept(record);
            seen.merge(new TopicPartition(record.topic(), record.partition()), record.timestamp(), Math::max);
        }
        if (!records.isEmpty()) {
            open.commitSync();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Resume implements ConsumerRebalanceListener {

        private final Consumer<String, String> open;

        Resume(Consumer<String, String> open) {
            this.open = open;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            LOG.debug("{} gives up {}", group.id(), partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> since = new HashMap<>();
            for (TopicPartition partition : partitions) {
                Long last = seen.get(partition);
                if (last != null) {
                    since.put(partition, Math.max(0, last - OVERLAP.toMillis()));
                }
            }
            Map<TopicPartition, Long> ends = open.endOffsets(since.keySet());
            Map<TopicPartition, OffsetAndTimestamp> found = open.offsetsForTimes(since);
            since.keySet().forEach(partition -> {
                OffsetAndTimestamp position = found.get(partition);
                open.seek(partition, position == null ? ends.getOrDefault(partition, 0L) : position.offset());
            });
        }
    }
}
