package com.nxop.cutover.rehearsal.kafka;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies one region's records to the other, same partition and time. A header tells copies from originals, so that none
 * goes round in circles. Stands still while the fault {@code kafka.replicator} is set.
 */
final class Replicator implements AutoCloseable {

    /** Header with the region a record was first written in. */
    static final String ORIGIN = "nxop-origin";

    private static final Logger LOG = LoggerFactory.getLogger(Replicator.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long STUCK_MILLIS = 200;
    private static final long CLOSE_MILLIS = 2_000;

    private final World world;
    private final Region from;
    private final Consumer<String, String> source;
    private final Producer<String, String> target;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    Replicator(World world, Region from, Broker source, Broker target) {
        this.world = world;
        this.from = from;
        this.source = source.consumer("nxop-replicator");
        this.target = target.producer();
        this.thread = new Thread(this::run, "replicator-" + from.side());
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try (source;
                target) {
            List<TopicPartition> partitions = Topics.REGIONAL.stream()
                    .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topic, partition)))
                    .toList();
            source.assign(partitions);
            source.seekToBeginning(partitions);
            while (closed.getCount() > 0) {
                if (world.faults().of("kafka.replicator").isPresent()) {
                    closed.await(STUCK_MILLIS, TimeUnit.MILLISECONDS);
                } else {
                    source.poll(POLL).forEach(this::copy);
                }
            }
        } catch (WakeupException | InterruptException | InterruptedException end) {
            closed.countDown();
        }
    }

    private void copy(ConsumerRecord<String, String> record) {
        if (record.headers().lastHeader(ORIGIN) != null) {
            return;
        }
        RecordHeaders headers = new RecordHeaders(record.headers().toArray());
        headers.add(ORIGIN, from.aws().getBytes(StandardCharsets.UTF_8));
        ProducerRecord<String, String> copy = new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), record.value(), headers);
        var unused = target.send(copy, (sent, error) -> {
            if (error != null) {
                LOG.warn(
                        "A record of {} did not reach {}",
                        record.topic(),
                        from.other().aws(),
                        error);
            }
        });
    }

    @Override
    public void close() {
        closed.countDown();
        source.wakeup();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
