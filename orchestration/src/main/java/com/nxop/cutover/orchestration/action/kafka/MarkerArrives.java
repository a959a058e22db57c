package com.nxop.cutover.orchestration.action.kafka;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Cause;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.action.StepContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends one tagged message and waits until it is read at the far end. */
public final class MarkerArrives implements Action {

    private static final int DELIVERY_SECONDS = 4;

    private final Secrets secrets;

    public MarkerArrives(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public ActionType type() {
        return Catalogue.KAFKA_MARKER;
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(500);
    }

    @Override
    public Observation observe(StepContext context) {
        String topic = context.with().text("farTopic");
        KafkaAccess access = KafkaAccess.far(context.with(), secrets);
        Marker marker = new Marker(context.key());
        try (FarEnd far = new FarEnd(access, topic)) {
            return judge(marker, topic + " at " + access.bootstrap(), far.find(marker, context.since()));
        } catch (KafkaException failed) {
            return Observation.unknown("Topic " + topic + " at " + access + " cannot be read (" + Cause.of(failed)
                    + "); check the way to it and the right to read");
        }
    }

    private static Observation judge(Marker marker, String where, Optional<String> found) {
        return found.map(at -> Observation.met(
                        "Marker " + marker.id() + " arrived in " + where, Map.of("marker", "arrived at " + at)))
                .orElseGet(() -> Observation.notYet(
                        "Marker " + marker.id() + " is not in " + where, Map.of("marker", "not seen")));
    }

    @Override
    public ActResult act(StepContext context) {
        String topic = context.with().text("topic");
        KafkaAccess access = KafkaAccess.near(context.with(), secrets);
        Marker marker = new Marker(context.key());
        try (var producer =
                new KafkaProducer<>(properties(access), new ByteArraySerializer(), new ByteArraySerializer())) {
            return send(producer, marker.record(topic, context.now()), topic + " at " + access);
        } catch (KafkaException unusable) {
            return ActResult.refused("The marker was not sent to " + topic + " at " + access + " (" + Cause.of(unusable)
                    + "); correct the address or the security settings, then retry");
        }
    }

    private static ActResult send(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record, String where) {
        try {
            if (producer.partitionsFor(record.topic()).isEmpty()) {
                return ActResult.refused("The marker was not sent: there is no " + where + "; create the topic");
            }
        } catch (KafkaException nothingSent) {
            return ActResult.refused("The marker was not sent to " + where + " (" + Cause.of(nothingSent)
                    + "); check that the brokers answer, then retry");
        }
        try {
            RecordMetadata sent = producer.send(record).get(DELIVERY_SECONDS + 1L, TimeUnit.SECONDS);
            String at = sent.partition() + "@" + sent.offset();
            return ActResult.accepted("The marker was written to " + where + ", partition@offset " + at, at);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return lost(where, interrupted);
        } catch (ExecutionException failed) {
            return forbidden(failed.getCause())
                    ? ActResult.refused("The marker may not be written to " + where + " (" + Cause.of(failed)
                            + "); grant the right to write, then retry")
                    : lost(where, failed);
        } catch (TimeoutException | KafkaException failed) {
            return lost(where, failed);
        }
    }

    private static boolean forbidden(@Nullable Throwable cause) {
        return cause instanceof AuthorizationException || cause instanceof AuthenticationException;
    }

    private static ActResult lost(String where, Exception cause) {
        return ActResult.unknown(
                "The marker was sent to " + where + " without a confirmation (" + Cause.of(cause) + ")", "unconfirmed");
    }

    private static Map<String, Object> properties(KafkaAccess access) {
        Map<String, Object> properties = access.properties();
        properties.put("acks", "all");
        properties.put("enable.idempotence", true);
        properties.put("linger.ms", 0);
        properties.put("max.block.ms", 3000);
        properties.put("delivery.timeout.ms", DELIVERY_SECONDS * 1000);
        return properties;
    }
}
