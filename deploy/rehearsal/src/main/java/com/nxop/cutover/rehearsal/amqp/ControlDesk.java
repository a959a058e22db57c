package com.nxop.cutover.rehearsal.amqp;

import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Where the listeners take orders: each has a queue of its own on the control exchange, and answers there. */
final class ControlDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ControlDesk.class);
    private static final Duration SUBSCRIBE = Duration.ofSeconds(7);
    private static final Duration RELEASE = Duration.ofSeconds(2);

    private final World world;
    private final String flightkeys;
    private final ScheduledExecutorService threads;
    private final BiConsumer<String, Long> read;
    private final List<Listener> listeners = new ArrayList<>();
    private final Connection connection;
    private final Channel answers;

    ControlDesk(
            World world,
            String control,
            String flightkeys,
            ScheduledExecutorService threads,
            BiConsumer<String, Long> read)
            throws IOException {
        this.world = world;
        this.flightkeys = flightkeys;
        this.threads = threads;
        this.read = read;
        this.connection = Wire.connect(control, "listeners", threads);
        this.answers = connection.createChannel();
        answers.exchangeDeclare(Wire.CONTROL, "topic", true);
        for (Region region : Region.values()) {
            for (String service : Flightkeys.SERVICES) {
                listeners.add(new Listener(service, region, this::count, body -> received(service, region, body)));
            }
        }
    }

    /** Connects the listeners of East and lets all take orders. */
    void open() throws IOException {
        listeners.parallelStream()
                .filter(listener -> listener.region() == Region.EAST)
                .forEach(this::connect);
        for (Listener listener : listeners) {
            Channel channel = connection.createChannel();
            String queue =
                    "listener." + listener.service() + "." + listener.region().aws();
            channel.queueDeclare(queue, false, false, true, Map.of());
            channel.queueBind(queue, Wire.CONTROL, "listeners");
            channel.basicConsume(queue, true, new Orders(channel, listener));
        }
    }

    int connected(Region region) {
        return (int) listeners.stream()
                .filter(listener -> listener.region() == region && listener.connected())
                .count();
    }

    private void count() {
        if (listeners.size() == Region.values().length * Flightkeys.SERVICES.size()) {
            world.change(
                    "a listener connected or left",
                    truth -> truth.withAmqp(Map.of(
                            Region.EAST, connected(Region.EAST),
                            Region.WEST, connected(Region.WEST))));
        }
    }

    private void order(Listener listener, JsonNode order) {
        String id = order.path("id").asString("");
        String command = order.path("command").asString("");
        if (command.equals("status")) {
            answer(listener, id, listener.connected());
        } else if (listener.region().aws().equals(order.path("region").asString(""))) {
            switch (command) {
                case "subscribe" -> subscribe(listener, id);
                case "release" ->
                    later(RELEASE, () -> {
                        listener.release();
                        answer(listener, id, false);
                    });
                default -> LOG.warn("{} was told \"{}\", which is no order", listener.service(), command);
            }
        }
    }

    private void subscribe(Listener listener, String id) {
        if (listener.connected()) {
            answer(listener, id, true);
            return;
        }
        world.asked("amqp");
        later(SUBSCRIBE, () -> {
            if (fault(listener, Faults.Kind.IGNORED) || fault(listener, Faults.Kind.HANG)) {
                return;
            }
            if (!fault(listener, Faults.Kind.FAIL)) {
                connect(listener);
            }
            if (!fault(listener, Faults.Kind.DONE_BUT_LOST)) {
                answer(listener, id, listener.connected());
            }
            if (connected(listener.region()) == Flightkeys.SERVICES.size()) {
                world.became("amqp");
            }
        });
    }

    private void connect(Listener listener) {
        try {
            listener.subscribe(flightkeys, threads);
        } catch (IOException | RuntimeException e) {
            LOG.info(
                    "{} in {} found no Flightkeys",
                    listener.service(),
                    listener.region().aws());
        }
    }

    private boolean fault(Listener listener, Faults.Kind kind) {
        return world.faults()
                .of("amqp.listener." + listener.service())
                .filter(kind::equals)
                .isPresent();
    }

    // Connecting blocks; the world's timers must not.
    private void later(Duration mean, Runnable work) {
        var unused = world.clock().after(world.about(mean), () -> threads.execute(work));
    }

    private void answer(Listener listener, String id, boolean connected) {
        String key = "listener.status." + listener.region().aws() + "." + listener.service();
        send(key, Map.of("service", listener.service(), "connected", connected, "id", id), listener.region());
    }

    private void received(String service, Region region, JsonNode body) {
        if (body.has("probe")) {
            String probe = body.path("probe").asString("");
            send("probe.seen." + region.aws(), Map.of("probe", probe, "service", service), region);
        } else {
            read.accept(Flightkeys.flow(service), body.path("seq").asLong(0));
        }
    }

    private void send(String key, Map<String, Object> body, Region region) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("region", region.aws());
        try {
            Wire.publish(answers, Wire.CONTROL, key, whole);
        } catch (IOException | RuntimeException e) {
            LOG.info("The answer {} found no control broker", key);
        }
    }

    void close() {
        listeners.parallelStream().forEach(Listener::release);
        connection.abort(500);
    }

    private final class Orders extends DefaultConsumer {

        private final Listener listener;

        Orders(Channel channel, Listener listener) {
            super(channel);
            this.listener = listener;
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
            order(listener, Wire.read(body));
        }
    }
}
