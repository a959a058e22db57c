package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Xml;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cluster snapshots by name: a name can be taken once per region, so a repeated call is recognised. */
final class Snapshots {

    private static final Duration TAKES = Duration.ofSeconds(30);

    private final World world;
    private final Map<String, Snapshot> taken = new ConcurrentHashMap<>();

    private record Snapshot(Region region, String id, Instant startedAt) {}

    Snapshots(World world) {
        this.world = world;
    }

    String create(Region region, Params params) {
        String cluster = params.get("DBClusterIdentifier");
        if (!cluster.equals(GlobalCluster.id(region))) {
            throw AwsRefusal.missing(
                    "DBClusterNotFoundFault", "There is no cluster " + cluster + " in " + region.aws());
        }
        String id = params.get("DBClusterSnapshotIdentifier");
        Snapshot snapshot = new Snapshot(region, id, world.clock().instant());
        if (taken.putIfAbsent(region.aws() + "/" + id, snapshot) != null) {
            throw AwsRefusal.bad("DBClusterSnapshotAlreadyExistsFault", "There already is a snapshot " + id);
        }
        return xml(snapshot);
    }

    String describe(Region region, Params params) {
        List<Snapshot> found = taken.values().stream()
                .filter(snapshot -> snapshot.region() == region)
                .filter(snapshot -> params.find("DBClusterSnapshotIdentifier")
                        .map(snapshot.id()::equals)
                        .orElse(true))
                .toList();
        if (found.isEmpty() && params.find("DBClusterSnapshotIdentifier").isPresent()) {
            throw AwsRefusal.missing("DBClusterSnapshotNotFoundFault", "There is no such snapshot in " + region.aws());
        }
        return Xml.list("DBClusterSnapshots", found, this::xml);
    }

    private String xml(Snapshot snapshot) {
        boolean done = !world.clock().instant().isBefore(snapshot.startedAt().plus(TAKES));
        return Xml.element(
                "DBClusterSnapshot",
                Xml.text("DBClusterSnapshotIdentifier", snapshot.id()),
                Xml.text("DBClusterIdentifier", GlobalCluster.id(snapshot.region())),
                Xml.text(
                        "DBClusterSnapshotArn",
                        "arn:aws:rds:" + snapshot.region().aws() + ":111122223333:cluster-snapshot:" + snapshot.id()),
                Xml.text("SnapshotCreateTime", snapshot.startedAt()),
                Xml.text("Engine", "docdb"),
                Xml.text("SnapshotType", "manual"),
                Xml.text("Status", done ? "available" : "creating"),
                Xml.text("PercentProgress", done ? 100 : 40));
    }
}
