package com.nxop.cutover.rehearsal.kafka;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** MSK of both regions with replication between them, and Event Hubs in its Kafka dress. */
public final class Clusters implements AutoCloseable {

    private final Broker east;
    private final Broker west;
    private final Broker hubs;
    private final List<Replicator> replicators;

    /** Starts all brokers at once; takes 2 to 4 s on an idle machine. */
    public Clusters(World world) {
        CompletableFuture<Broker> east = CompletableFuture.supplyAsync(() -> Broker.start(Topics.REGIONAL));
        CompletableFuture<Broker> west = CompletableFuture.supplyAsync(() -> Broker.start(Topics.REGIONAL));
        this.hubs = Broker.start(List.of(Topics.HUB));
        this.east = east.join();
        this.west = west.join();
        this.replicators = List.of(
                new Replicator(world, Region.EAST, this.east, this.west),
                new Replicator(world, Region.WEST, this.west, this.east));
    }

    public Broker of(Region region) {
        return region == Region.EAST ? east : west;
    }

    /** Event Hubs: topic {@link Topics#HUB}. */
    public Broker hubs() {
        return hubs;
    }

    /** Plan settings: where the clusters listen, and the topics. */
    public Map<String, String> settings() {
        return Map.of(
                "kafka.east.bootstrap",
                east.bootstrap(),
                "kafka.west.bootstrap",
                west.bootstrap(),
                "kafka.security.protocol",
                "PLAINTEXT",
                "kafka.topics",
                String.join(",", Topics.REGIONAL),
                "eventhubs.bootstrap",
                hubs.bootstrap(),
                "eventhubs.hub",
                Topics.HUB,
                "eventhubs.security.protocol",
                "PLAINTEXT",
                "eventhubs.sasl",
                "");
    }

    @Override
    public void close() {
        replicators.forEach(Replicator::close);
        List.of(east, west, hubs).parallelStream().forEach(Broker::close);
    }
}
