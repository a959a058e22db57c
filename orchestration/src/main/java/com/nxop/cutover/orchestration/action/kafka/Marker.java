package com.nxop.cutover.orchestration.action.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.json.JsonMapper;

/** A tagged message. It is known by its id, in the header and in the text, because connectors may drop headers. */
record Marker(String id) {

    private static final String HEADER = "cutover-marker";
    private static final JsonMapper JSON = new JsonMapper();

    /** Stamped with the run's clock, so that the far end can be searched from the start of the attempt. */
    ProducerRecord<byte[], byte[]> record(String topic, Instant now) {
        byte[] text = JSON.writeValueAsBytes(Map.of("cutover_marker", id, "timestamp", now.toString()));
        var record = new ProducerRecord<byte[], byte[]>(topic, null, now.toEpochMilli(), bytes(id), text);
        record.headers().add(HEADER, bytes(id));
        return record;
    }

    boolean isIn(ConsumerRecord<byte[], byte[]> record) {
        for (Header header : record.headers().headers(HEADER)) {
            if (header.value() != null && id.equals(new String(header.value(), StandardCharsets.UTF_8))) {
                return true;
            }
        }
        return record.value() != null && new String(record.value(), StandardCharsets.UTF_8).contains("\"" + id + "\"");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
