package com.nxop.cutover.rehearsal.mongo;

import com.nxop.cutover.rehearsal.world.Region;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The documents both regions hold when the rehearsal begins. */
final class Seed {

    private static final int DOCUMENTS = 250;
    private static final int VERSIONS = 17;

    private final Instant now;

    Seed(Instant now) {
        this.now = now;
    }

    Stream<Document> documents(String collection) {
        return IntStream.range(0, DOCUMENTS).mapToObj(number -> document(collection, number));
    }

    Document flag(String id) {
        return new Document("_id", id)
                .append("active_region", Region.EAST.aws())
                .append("run", "")
                .append("updatedAt", now);
    }

    private Document document(String collection, int number) {
        return new Document("_id", collection + "-" + number)
                .append("version", 1 + number % VERSIONS)
                .append("flight_number", "NX" + (100 + number))
                .append("tail_number", "N" + (700 + number % 90) + "NX")
                .append("departure_time", now.plus(Duration.ofMinutes(5L * number)));
    }
}
