package com.nxop.cutover.rehearsal.dns;

import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.util.Optional;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/** One public resolver: its own cache of each moving name, its own port, its own faults. */
final class Resolver implements AutoCloseable {

    private final World world;
    private final String fault;
    private final Cache kafka;
    private final Cache api;
    private final Zone zone;
    private final DnsServer server;

    Resolver(World world, int number, Lags lags, Runnable kafkaMoved, Runnable apiMoved) {
        this.world = world;
        this.fault = "dns.resolver." + number;
        this.kafka = new Cache(world, fault, lags.kafka(), kafkaMoved);
        this.api = new Cache(world, fault, lags.api(), apiMoved);
        this.zone = new Zone(kafka::region, api::region);
        this.server = new DnsServer(fault, this::answer);
    }

    /** How long each name's move takes to reach a resolver, in world time. */
    record Lags(Duration kafka, Duration api) {}

    Cache kafka() {
        return kafka;
    }

    Cache api() {
        return api;
    }

    String address() {
        return "127.0.0.1:" + server.port();
    }

    /** The region a client is led to that asks this resolver for Kafka; empty while it does not answer. */
    Optional<Region> led() {
        return silent() || refusing() ? Optional.empty() : Optional.of(kafka.region());
    }

    private Optional<Message> answer(Message query) {
        if (silent()) {
            return Optional.empty();
        }
        return Optional.of(refusing() ? Zone.reply(query, Rcode.SERVFAIL) : zone.answer(query));
    }

    private boolean silent() {
        return world.faults()
                .of(fault)
                .filter(kind -> kind == Faults.Kind.HANG || kind == Faults.Kind.DONE_BUT_LOST)
                .isPresent();
    }

    private boolean refusing() {
        return world.faults().of(fault).filter(Faults.Kind.FAIL::equals).isPresent();
    }

    @Override
    public void close() {
        server.close();
    }
}
