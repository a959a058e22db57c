package com.nxop.cutover.rehearsal.mongo;

import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Truth;
import com.nxop.cutover.rehearsal.world.World;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One region's cluster: takes writes only while its region is the writer, and tells which collection was written. */
final class Cluster extends MemoryBackend {

    /** MongoDB's NotWritablePrimary; drivers look at the number. */
    private static final int NOT_WRITABLE_PRIMARY = 10107;

    /** MongoDB 6.0: new enough for the driver, old enough for what this server can do. */
    private static final int WIRE_VERSION = 17;

    private static final int MAX_DOCUMENT = 16 * 1024 * 1024;
    private static final Set<String> HELLO = Set.of("hello", "ismaster");
    private static final Set<String> DATA_WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> SHAPE_WRITES = Set.of("create", "drop", "dropdatabase", "createindexes");

    private final World world;
    private final Region region;
    private final Consumer<String> written;

    Cluster(World world, Region region, Consumer<String> written) {
        super(world.clock());
        this.world = world;
        this.region = region;
        this.written = written;
    }

    MongoCollection<?> collection(String name) {
        return resolveDatabase(Documents.DATABASE).resolveCollection(name, false) == null
                ? resolveDatabase(Documents.DATABASE).createCollectionOrThrowIfExists(name)
                : resolveDatabase(Documents.DATABASE).resolveCollection(name, true);
    }

    List<Document> all(String collection) {
        return collection(collection).handleQueryAsStream(new Document()).toList();
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        suffer(channel);
        String verb = command.toLowerCase(Locale.ROOT);
        if (HELLO.contains(verb)) {
            return hello();
        }
        boolean write = DATA_WRITES.contains(verb);
        if ((write || SHAPE_WRITES.contains(verb)) && !writable()) {
            throw new MongoServerError(
                    NOT_WRITABLE_PRIMARY,
                    "NotWritablePrimary",
                    "The cluster in " + region.aws() + " takes no writes now; write to the primary");
        }
        Document answer = super.handleCommand(channel, database, command, query);
        if (write && database.equals(Documents.DATABASE)) {
            written.accept(String.valueOf(query.get(command)));
        }
        return answer;
    }

    // FAIL cuts the connection as a lost host does; HANG leaves the asker without an answer.
    private void suffer(Channel channel) {
        Optional<Faults.Kind> fault = world.faults().of("mongo." + region.side());
        if (fault.isPresent() && fault.get() == Faults.Kind.FAIL) {
            var unused = channel.close();
        } else if (fault.isPresent() && channel.pipeline().get(Mute.class) == null) {
            channel.pipeline().addFirst(new Mute());
        }
    }

    boolean writable() {
        return world.truth().writer() == Truth.Place.of(region);
    }

    private Document hello() {
        boolean primary = writable();
        return new Document("helloOk", true)
                .append("ismaster", primary)
                .append("isWritablePrimary", primary)
                .append("secondary", !primary)
                .append("maxBsonObjectSize", MAX_DOCUMENT)
                .append("maxMessageSizeBytes", 3 * MAX_DOCUMENT)
                .append("maxWriteBatchSize", 100_000)
                .append("localTime", world.clock().instant())
                .append("minWireVersion", 0)
                .append("maxWireVersion", WIRE_VERSION)
                .append("readOnly", false)
                .append("ok", 1.0);
    }
}
