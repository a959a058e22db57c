package com.nxop.cutover.rehearsal.traffic;

import com.nxop.cutover.rehearsal.world.Region;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One flow's producer: numbers its messages, keeps them while it is cut off, and writes where its client is. */
final class Source {

    /** Header with the flow a record belongs to. */
    static final String FLOW = "nxop-flow";

    /** Header with the record's number in its flow. */
    static final String NUMBER = "nxop-number";

    private static final Logger LOG = LoggerFactory.getLogger(Source.class);
    private static final int BUFFERED = 10_000;

    private final String topic;
    private final Supplier<Optional<Region>> where;
    private final Map<Region, Producer<String, String>> producers;
    private final Ledger ledger;
    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final BlockingQueue<ProducerRecord<String, String>> waiting = new ArrayBlockingQueue<>(BUFFERED);

    Source(
            String topic,
            Supplier<Optional<Region>> where,
            Map<Region, Producer<String, String>> producers,
            Ledger ledger,
            Clock clock) {
        this.topic = topic;
        this.where = where;
        this.producers = producers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Makes one message and writes what is waiting, if there is a region to write to. */
    void tick() {
        keep(message());
        where.get().map(producers::get).ifPresent(this::drain);
    }

    private ProducerRecord<String, String> message() {
        long number = numbers.incrementAndGet();
        ledger.produced(topic, number);
        String flight = "NX" + (100 + number % 250);
        long now = clock.millis();
        String body = "{\"flight\":\"%s\",\"seq\":%d,\"at\":\"%s\"}".formatted(flight, number, clock.instant());
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, (Integer) null, now, flight, body);
        record.headers().add(FLOW, topic.getBytes(StandardCharsets.UTF_8));
        record.headers().add(NUMBER, Long.toString(number).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private void keep(ProducerRecord<String, String> record) {
        if (!waiting.offer(record)) {
            LOG.warn("The producer of {} is full and drops a message", topic);
        }
    }

    private void drain(Producer<String, String> producer) {
        for (int left = waiting.size(); left > 0; left--) {
            ProducerRecord<String, String> record = waiting.poll();
            if (record != null) {
                send(producer, record);
            }
        }
    }

    private void send(Producer<String, String> producer, ProducerRecord<String, String> record) {
        try {
            var unused = producer.send(record, (sent, error) -> {
                if (error != null) {
                    keep(record);
                }
            });
        } catch (KafkaException e) {
            LOG.debug("A message of {} waits for a broker", topic, e);
            keep(record);
        }
    }
}
