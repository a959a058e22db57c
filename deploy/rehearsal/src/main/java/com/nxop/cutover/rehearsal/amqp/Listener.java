package com.nxop.cutover.rehearsal.amqp;

import com.nxop.cutover.rehearsal.world.Region;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.Recoverable;
import com.rabbitmq.client.RecoveryListener;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** One listener service in one region: a connection to Flightkeys when it has been told to have one. */
final class Listener {

    private static final int CLOSE_MILLIS = 500;

    private final String service;
    private final Region region;
    private final Runnable changed;
    private final Consumer<JsonNode> sink;
    private Optional<Connection> connection = Optional.empty();
    private volatile boolean connected;

    /** Calls {@code changed} when connected or cut off, and {@code sink} with each message of Flightkeys. */
    Listener(String service, Region region, Runnable changed, Consumer<JsonNode> sink) {
        this.service = service;
        this.region = region;
        this.changed = changed;
        this.sink = sink;
    }

    String service() {
        return service;
    }

    Region region() {
        return region;
    }

    boolean connected() {
        return connected;
    }

    /** The queue Flightkeys keeps for a service; what comes while nobody listens waits there. */
    static String queue(String service) {
        return "flightkeys." + service;
    }

    synchronized void subscribe(String uri, ExecutorService threads) throws IOException {
        if (connection.isPresent()) {
            return;
        }
        Connection opened = Wire.connect(uri, service + "@" + region.aws(), threads);
        connection = Optional.of(opened);
        opened.addShutdownListener(cause -> cut());
        if (opened instanceof Recoverable recoverable) {
            recoverable.addRecoveryListener(new Returned());
        }
        Channel channel = opened.createChannel();
        channel.basicQos(50);
        channel.basicConsume(queue(service), false, new Reader(channel));
        is(true);
    }

    synchronized void release() {
        connection.ifPresent(open -> open.abort(CLOSE_MILLIS));
        connection = Optional.empty();
        is(false);
    }

    private void cut() {
        is(false);
    }

    private void is(boolean now) {
        connected = now;
        changed.run();
    }

    private final class Returned implements RecoveryListener {
        @Override
        public void handleRecovery(Recoverable recoverable) {
            is(true);
        }

        @Override
        public void handleRecoveryStarted(Recoverable recoverable) {
            is(false);
        }
    }

    private final class Reader extends DefaultConsumer {

        Reader(Channel channel) {
            super(channel);
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
                throws IOException {
            sink.accept(Wire.read(body));
            getChannel().basicAck(envelope.getDeliveryTag(), false);
        }

        @Override
        public void handleShutdownSignal(String tag, ShutdownSignalException signal) {
            is(false);
        }
    }
}
