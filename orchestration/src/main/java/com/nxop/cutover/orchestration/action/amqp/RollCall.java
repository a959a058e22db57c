package com.nxop.cutover.orchestration.action.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the listeners for their state, sends a probe through Flightkeys, and collects what comes back. */
final class RollCall {

    private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(1800);
    private static final int MOST_ANSWERS = 1000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final BasicProperties TRANSIENT = new BasicProperties.Builder()
            .contentType("application/json")
            .deliveryMode(1)
            .build();

    private final Wanted wanted;
    private final String id;
    private final Roll roll;
    private final BlockingQueue<Delivery> arrived = new ArrayBlockingQueue<>(MOST_ANSWERS);

    RollCall(Wanted wanted, String id) {
        this.wanted = wanted;
        this.id = id;
        this.roll = new Roll(wanted);
    }

    /** Ends within 2 s once the brokers are reached. */
    Roll take(Channel control, Channel flightkeys) throws IOException {
        listen(control);
        publish(control, wanted.brokers().exchange(), "listeners", Map.of("command", "status", "id", id));
        collect(flightkeys);
        return roll;
    }

    static void publish(Channel channel, String exchange, String key, Map<String, String> message) throws IOException {
        channel.basicPublish(exchange, key, true, TRANSIENT, JSON.writeValueAsBytes(message));
    }

    private void listen(Channel control) throws IOException {
        String queue = control.queueDeclare("", false, true, true, Map.of()).getQueue();
        String exchange = wanted.brokers().exchange();
        control.queueBind(queue, exchange, "listener.status." + wanted.region() + ".*");
        control.queueBind(queue, exchange, "probe.seen." + wanted.region());
        control.basicConsume(queue, true, (tag, delivery) -> arrived.offer(delivery), tag -> {});
    }

    private void collect(Channel flightkeys) throws IOException {
        long end = System.nanoTime() + WAIT_NANOS;
        boolean probed = false;
        try {
            while (!roll.complete()) {
                Delivery next = arrived.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    return;
                }
                note(next);
                // Sent only when all are there: otherwise probes would pile up for listeners that are not.
                if (!probed && roll.wantsProbe()) {
                    publish(flightkeys, wanted.brokers().events(), "probe", Map.of("probe", id));
                    probed = true;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(Delivery delivery) {
        JsonNode message = read(delivery.getBody());
        String service = message.path("service").asString("");
        if (delivery.getEnvelope().getRoutingKey().startsWith("probe.seen.")) {
            if (message.path("probe").asString("").equals(id)) {
                roll.probeSeen(service);
            }
        } else if (message.path("id").asString("").equals(id)) {
            // Answers to somebody else's question may be older than ours.
            roll.status(service, message.path("connected").asBoolean(false));
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException garbled) {
            return JSON.createObjectNode();
        }
    }

    static void closeQuietly(Channel channel) {
        try {
            channel.abort();
        } catch (IOException alreadyGone) {
            return;
        }
    }

    /** Waits for the broker's word that it has the message. */
    static boolean confirmed(Channel channel) throws InterruptedException, TimeoutException {
        return channel.waitForConfirms(TimeUnit.SECONDS.toMillis(2));
    }
}
