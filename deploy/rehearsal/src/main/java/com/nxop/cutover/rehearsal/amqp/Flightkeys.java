package com.nxop.cutover.rehearsal.amqp;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Flightkeys' broker and what it sends, the control broker, and the fourteen listeners between them. */
public final class Flightkeys implements AutoCloseable {

    /** The listener services, the same in both regions. */
    public static final List<String> SERVICES = List.of(
            "flight-plan-processor",
            "event-processor",
            "fos-update-processor",
            "audit-log-processor",
            "text-message-processor",
            "notification-service",
            "fusion-integration-adapter");

    private static final Logger LOG = LoggerFactory.getLogger(Flightkeys.class);
    private static final Duration EVENT_EVERY = Duration.ofSeconds(2);
    private static final long REAL_MILLIS = 250;

    private final World world;
    private final Account account;
    private final AmqpBroker vendor;
    private final AmqpBroker control;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "flightkeys");
        thread.setDaemon(true);
        return thread;
    });
    private final Connection feed;
    private final Channel events;
    private final ControlDesk desk;
    private final Future<?> ticks;
    private final AtomicLong booked = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();

    /** Where the books are kept: (flow, number) of what was sent and of what was read. */
    public record Account(BiConsumer<String, Long> sent, BiConsumer<String, Long> read) {}

    public Flightkeys(World world, Account account) {
        this.world = world;
        this.account = account;
        CompletableFuture<AmqpBroker> other = CompletableFuture.supplyAsync(() -> new AmqpBroker("control"));
        this.vendor = new AmqpBroker("flightkeys");
        this.control = other.join();
        try {
            this.feed = Wire.connect(vendor.uri(), "flightkeys", threads);
            this.events = feed.createChannel();
            events.exchangeDeclare(Wire.EVENTS, "topic", true);
            for (String service : SERVICES) {
                events.queueDeclare(Listener.queue(service), true, false, false, Map.of());
                events.queueBind(Listener.queue(service), Wire.EVENTS, "flight.#");
                events.queueBind(Listener.queue(service), Wire.EVENTS, "probe");
            }
            this.desk = new ControlDesk(world, control.uri(), vendor.uri(), threads, account.read());
            desk.open();
        } catch (IOException e) {
            throw new UncheckedIOException("The listeners found no broker to start with", e);
        }
        long millis = Math.max(REAL_MILLIS, world.clock().real(EVENT_EVERY).toMillis());
        this.ticks = threads.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** The books' name for what a service reads from Flightkeys. */
    static String flow(String service) {
        return "flightkeys." + service;
    }

    /** Plan settings: both brokers, their exchanges, the services. */
    public Map<String, String> settings() {
        return Map.of(
                "amqp.flightkeys.uri", vendor.uri(),
                "amqp.flightkeys.exchange", Wire.EVENTS,
                "amqp.control.uri", control.uri(),
                "amqp.control.exchange", Wire.CONTROL,
                "amqp.listeners", String.join(",", SERVICES));
    }

    private void tick() {
        try {
            obey("amqp.broker", vendor);
            obey("amqp.control", control);
            if (vendor.isUp() && events.isOpen()) {
                emit();
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("Flightkeys could not send; it will with the next event", e);
        }
    }

    private void obey(String fault, AmqpBroker broker) {
        if (world.faults().of(fault).isPresent()) {
            broker.down();
        } else {
            broker.up();
        }
    }

    // Booked before it is sent, for a reader may be quicker than the books; what fails is sent again, not made anew.
    private void emit() throws IOException {
        long number = sent.get() + 1;
        if (booked.compareAndSet(number - 1, number)) {
            SERVICES.forEach(service -> account.sent().accept(flow(service), number));
        }
        Map<String, Object> event = Map.of(
                "flight",
                "NX" + (100 + number % 250),
                "seq",
                number,
                "at",
                world.clock().instant().toString());
        Wire.publish(events, Wire.EVENTS, "flight.event", event);
        sent.set(number);
    }

    /** Listeners of a region that hold a connection to Flightkeys now. */
    public int connected(Region region) {
        return desk.connected(region);
    }

    @Override
    public void close() {
        ticks.cancel(false);
        desk.close();
        feed.abort(500);
        CompletableFuture<Void> other = CompletableFuture.runAsync(control::close);
        vendor.close();
        other.join();
        ExecutorService last = threads;
        last.shutdownNow();
    }
}
