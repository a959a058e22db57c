package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Truth;
import com.nxop.cutover.rehearsal.world.Truth.Place;
import com.nxop.cutover.rehearsal.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What each metric says when the truth is so. */
final class Readings {

    static final String REPLICATOR = "nxop";
    static final List<String> CONSUMER_GROUPS =
            List.of("flight-data-adapter", "aircraft-data-adapter", "opshub-connector", "mq-adapter");

    private static final double FULL_SCORE = 100;

    /** What a lag grows to while its replication stands still, in the unit of its metric. */
    private static final double STUCK_MS = 45_000;

    private static final double STUCK_S = 900;

    private final Faults faults;

    /** The noise of a quiet day; it carries no meaning, so its seed is fixed. */
    private final Random noise = new Random(1);

    Readings(Faults faults) {
        this.faults = faults;
    }

    static String kafkaCluster(Region region) {
        return "aot-n-" + region.aws() + "-msk";
    }

    static Series msk(Region region) {
        return new Series(region, "AWS/Kafka", "ReplicationLatency", Map.of("Replicator", REPLICATOR));
    }

    static Series docDb(Region region) {
        return new Series(
                region,
                "AWS/DocDB",
                "GlobalClusterReplicationLag",
                Map.of("GlobalClusterIdentifier", GlobalCluster.ID));
    }

    static Series s3(Region region, String bucket) {
        return new Series(region, "AWS/S3", "ReplicationLatency", Map.of("SourceBucket", bucket));
    }

    Map<Series, Double> of(Truth truth) {
        Map<Series, Double> all = new LinkedHashMap<>();
        for (Region region : Region.values()) {
            replication(all, region, truth);
            applications(all, region, truth);
        }
        return all;
    }

    /** Lag is told in the region that receives: for DocumentDB the one that is not the writer. */
    private void replication(Map<Series, Double> all, Region region, Truth truth) {
        all.put(msk(region), lag("kafka.replicator", 700, STUCK_MS));
        if (truth.writer() == Place.of(region.other())) {
            all.put(docDb(region), lag("docdb.replication", 400, STUCK_MS));
        }
        for (String bucket : Buckets.NAMES) {
            all.put(s3(region, bucket), lag("s3.replication", 2, STUCK_S));
        }
    }

    private void applications(Map<Series, Double> all, Region region, Truth truth) {
        Map<String, String> here = Map.of("Region", region.aws());
        int clients = truth.clients().getOrDefault(region, 0);
        int listeners = truth.amqp().getOrDefault(region, 0);
        all.put(
                new Series(region, "AWS/Kafka", "ClientConnectionCount", Map.of("Cluster Name", kafkaCluster(region))),
                (double) clients);
        all.put(
                new Series(region, "NXOP/FlightKeys", "RabbitMQ.ConnectionStatus", here),
                listeners == World.LISTENERS ? 1.0 : 0.0);
        all.put(new Series(region, "NXOP/Processing", "ErrorRate", here), around(0.2));
        all.put(new Series(region, "NXOP/Failover", "master_region_readiness", here), FULL_SCORE);
        all.put(new Series(region, "NXOP/Failover", "FailoverReady", here), 1.0);
        all.put(new Series(region, "NXOP/Failover", "FailoverReady", Map.of()), 1.0);
        for (String group : CONSUMER_GROUPS) {
            all.put(
                    new Series(region, "NXOP/Messaging", "Kafka.ConsumerLag", Map.of("ConsumerGroup", group)),
                    consumerLag(truth));
        }
    }

    /** Records wait for the clients that are connected nowhere. */
    private double consumerLag(Truth truth) {
        int connected =
                truth.clients().values().stream().mapToInt(Integer::intValue).sum();
        return Math.rint(around(10)) + 20.0 * (World.CLIENTS - connected);
    }

    private double lag(String fault, double usual, double stuck) {
        return faults.of(fault).isPresent() ? stuck : around(usual);
    }

    private double around(double mean) {
        return mean * (0.9 + 0.2 * noise.nextDouble());
    }
}
