package com.nxop.cutover.rehearsal.mongo;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Truth;
import com.nxop.cutover.rehearsal.world.World;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.bson.Document;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** DocumentDB of both regions: the same documents at the start, writes at the writer, copies at the other a little later. */
public final class Documents implements AutoCloseable {

    static final String DATABASE = "nxop";
    static final String FLAGS = "fxip";
    private static final String FLAG = "active_region";
    private static final List<String> DATA = List.of("aircraft_configurations", "flight_plans", "crew_credentials");
    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    private final World world;
    private final Map<Region, Cluster> clusters = new EnumMap<>(Region.class);
    private final Map<Region, MongoServer> servers = new EnumMap<>(Region.class);
    private final Replication replication;

    public Documents(World world) {
        this.world = world;
        for (Region region : Region.values()) {
            clusters.put(region, new Cluster(world, region, collection -> written(region, collection)));
        }
        this.replication = new Replication(world, clusters);
        Seed seed = new Seed(world.clock().instant());
        for (Region region : Region.values()) {
            DATA.forEach(name -> cluster(region).collection(name).addDocuments(seed.documents(name)));
            cluster(region).collection(FLAGS).addDocuments(Stream.of(seed.flag(FLAG)));
            MongoServer server = new MongoServer(cluster(region));
            server.bind("127.0.0.1", 0);
            servers.put(region, server);
        }
        world.onChange(this::promoted);
    }

    /** Plan settings: where both clusters listen and what is in them. */
    public Map<String, String> settings() {
        return Map.of(
                "mongo.east.uri",
                uri(Region.EAST),
                "mongo.west.uri",
                uri(Region.WEST),
                "mongo.database",
                DATABASE,
                "mongo.collections",
                String.join(",", DATA),
                "flag.collection",
                FLAGS,
                "flag.id",
                FLAG);
    }

    private String uri(Region region) {
        int port = Objects.requireNonNull(servers.get(region)).getLocalAddress().getPort();
        return "mongodb://127.0.0.1:" + port + "/?retryWrites=false&directConnection=true";
    }

    private Cluster cluster(Region region) {
        return Objects.requireNonNull(clusters.get(region));
    }

    private void written(Region region, String collection) {
        replication.copy(region, collection);
        if (collection.equals(FLAGS)) {
            readFlag(region);
        }
    }

    private void promoted(Truth before, Truth after) {
        for (Region region : Region.values()) {
            if (before.writer() != after.writer() && after.writer() == Truth.Place.of(region)) {
                readFlag(region);
            }
        }
    }

    private void readFlag(Region region) {
        for (Document document : cluster(region).all(FLAGS)) {
            if (FLAG.equals(document.get("_id"))) {
                String named = String.valueOf(document.get(FLAG));
                Stream.of(Region.values())
                        .filter(known -> known.aws().equals(named))
                        .findFirst()
                        .ifPresentOrElse(
                                known -> world.change("the FXIP flag names " + named, truth -> truth.withFlag(known)),
                                () -> LOG.warn("The FXIP flag names {}, which is no region of NXOP", named));
            }
        }
    }

    @Override
    public void close() {
        servers.values().parallelStream().forEach(MongoServer::shutdownNow);
    }
}
