package com.nxop.cutover.rehearsal.connect;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Truth;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connectors and the Kafka Connect API of each region that tells how they fare. */
public final class Connectors implements AutoCloseable {

    /** Feeds Event Hubs. */
    public static final String OPSHUB = "opshub-eventhubs";

    /** Feeds FOS through MQ. */
    public static final String MQ = "mq-kafka-adapter";

    private final World world;
    private final List<Connector> connectors;
    private final ConnectApi east;
    private final ConnectApi west;
    private Optional<Region> wanted = Optional.of(Region.EAST);

    public Connectors(World world) {
        this.world = world;
        this.connectors = List.of(connector(OPSHUB), connector(MQ));
        this.east = new ConnectApi(world, Region.EAST, connectors);
        this.west = new ConnectApi(world, Region.WEST, connectors);
        world.onChange(this::follow);
    }

    private Connector connector(String name) {
        return new Connector(world, name, Duration.ofSeconds(15), this::started);
    }

    /** Plan settings: both REST bases and the connectors' names. */
    public Map<String, String> settings() {
        return Map.of(
                "connect.east.url", east.url(),
                "connect.west.url", west.url(),
                "connect.connectors", String.join(",", OPSHUB, MQ));
    }

    /** The region a connector runs in now; empty between two regions. */
    public Optional<Region> running(String name) {
        return connectors.stream()
                .filter(connector -> connector.name().equals(name))
                .findFirst()
                .flatMap(Connector::running);
    }

    private synchronized void follow(Truth before, Truth after) {
        if (before.clients().equals(after.clients())) {
            return;
        }
        Optional<Region> now = majority(after);
        if (!now.equals(wanted)) {
            wanted = now;
            world.asked("connectors");
            connectors.forEach(connector -> connector.follow(now));
        }
    }

    private static Optional<Region> majority(Truth truth) {
        return List.of(Region.values()).stream()
                .filter(region -> truth.clients().getOrDefault(region, 0) * 2 > World.CLIENTS)
                .findFirst();
    }

    private synchronized void started() {
        if (wanted.isPresent()
                && connectors.stream().allMatch(one -> one.running().equals(wanted))) {
            world.became("connectors");
        }
    }

    @Override
    public void close() {
        east.close();
        west.close();
    }
}
