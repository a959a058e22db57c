package com.nxop.cutover.rehearsal.mongo;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Carries what changed in one region's collection to the other, about 0.3 s later. While {@code docdb.replication} is
 * broken, writes stay behind; a region promoted meanwhile lacks them, as in earnest.
 */
final class Replication {

    private static final Duration LAG = Duration.ofMillis(300);
    private static final Duration STUCK = Duration.ofSeconds(2);

    private final World world;
    private final Map<Region, Cluster> clusters;

    Replication(World world, Map<Region, Cluster> clusters) {
        this.world = world;
        this.clusters = clusters;
    }

    void copy(Region from, String collection) {
        later(from, collection, world.about(LAG));
    }

    private void later(Region from, String collection, Duration lag) {
        var unused = world.clock().after(lag, () -> arrive(from, collection));
    }

    private void arrive(Region from, String collection) {
        Cluster target = Objects.requireNonNull(clusters.get(from.other()));
        if (target.writable()) {
            return;
        }
        if (world.faults().of("docdb.replication").isPresent()) {
            later(from, collection, STUCK);
            return;
        }
        synchronized (this) {
            align(Objects.requireNonNull(clusters.get(from)), target, collection);
        }
    }

    private static void align(Cluster source, Cluster target, String name) {
        Map<Object, Document> behind = new HashMap<>();
        target.all(name).forEach(document -> behind.put(document.getOrMissing("_id"), document));
        MongoCollection<?> collection = target.collection(name);
        for (Document document : source.all(name)) {
            Object id = document.getOrMissing("_id");
            if (!document.equals(behind.remove(id))) {
                collection.updateDocuments(
                        new Document("_id", id),
                        document.cloneDeeply(),
                        ArrayFilters.empty(),
                        false,
                        true,
                        NoopOplog.get());
            }
        }
        behind.keySet().forEach(id -> collection.deleteDocuments(new Document("_id", id), 1));
    }
}
