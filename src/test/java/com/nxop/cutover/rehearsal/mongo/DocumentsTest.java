package com.nxop.cutover.rehearsal.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.nxop.cutover.rehearsal.Worlds;
import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Truth.Place;
import com.nxop.cutover.rehearsal.world.World;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private final World world = Worlds.fast();
    private final Documents documents = new Documents(world);
    private final MongoClient east = client("mongo.east.uri", "");
    private final MongoClient west = client("mongo.west.uri", "");

    @AfterEach
    void close() {
        east.close();
        west.close();
        documents.close();
        world.close();
    }

    @Test
    void aWriteInTheWriterIsSeenInTheOther() {
        flags(east).updateOne(Filters.eq("active_region"), Updates.set("active_region", "us-west-2"));
        await().until(() -> "us-west-2".equals(flag(west)));
        assertThat(world.truth().flag()).isEqualTo(Region.WEST);
    }

    @Test
    void theOtherRegionRefusesWrites() {
        assertThatThrownBy(() -> flags(west).insertOne(new Document("_id", "x")))
                .isInstanceOf(MongoNotPrimaryException.class);
    }

    @Test
    void noRegionTakesWritesWhileTheWriterMoves() {
        world.change("promotion", truth -> truth.withWriter(Place.NONE));
        assertThatThrownBy(() -> flags(east).insertOne(new Document("_id", "x")))
                .isInstanceOf(MongoNotPrimaryException.class);
        assertThat(flag(east)).isEqualTo("us-east-1");
    }

    @Test
    void theNewWriterTakesWritesAndCopiesThemBack() {
        world.change("promoted", truth -> truth.withWriter(Place.WEST));
        plans(west).insertOne(new Document("_id", "new").append("version", 1));
        assertThatThrownBy(() -> plans(east).insertOne(new Document("_id", "y")))
                .isInstanceOf(MongoException.class);
        await().until(() -> plans(east).countDocuments(Filters.eq("new")) == 1);
        plans(west).deleteOne(Filters.eq("new"));
        await().until(() -> plans(east).countDocuments(Filters.eq("new")) == 0);
    }

    @Test
    void bothRegionsBeginWithTheSameCountsAndVersions() {
        assertThat(checksum(east)).isPositive().isEqualTo(checksum(west));
        assertThat(plans(east).countDocuments()).isEqualTo(plans(west).countDocuments());
    }

    @Test
    void aWriteThatWasNotReplicatedIsMissingAfterAPromotion() {
        world.faults().set("docdb.replication", Faults.Kind.IGNORED);
        flags(east).updateOne(Filters.eq("active_region"), Updates.set("active_region", "us-west-2"));
        assertThat(world.truth().flag()).isEqualTo(Region.WEST);
        world.change("failover", truth -> truth.withWriter(Place.WEST));
        assertThat(flag(west)).isEqualTo("us-east-1");
        assertThat(world.truth().flag()).isEqualTo(Region.EAST);
    }

    @Test
    void aLostClusterCutsConnectionsAndAHangingOneNeverAnswers() {
        try (MongoClient hasty =
                client("mongo.west.uri", "&connectTimeoutMS=300&socketTimeoutMS=300&serverSelectionTimeoutMS=900")) {
            assertThat(flag(hasty)).isEqualTo("us-east-1");
            for (Faults.Kind kind : List.of(Faults.Kind.FAIL, Faults.Kind.HANG)) {
                world.faults().set("mongo.west", kind);
                assertThatThrownBy(() -> flag(hasty)).isInstanceOf(MongoException.class);
            }
            world.faults().clear("mongo.west");
            await().ignoreExceptions().until(() -> "us-east-1".equals(flag(hasty)));
        }
    }

    private MongoClient client(String key, String more) {
        return MongoClients.create(Objects.requireNonNull(documents.settings().get(key)) + more);
    }

    private static MongoCollection<Document> flags(MongoClient client) {
        return client.getDatabase("nxop").getCollection("fxip").withWriteConcern(WriteConcern.MAJORITY);
    }

    private static MongoCollection<Document> plans(MongoClient client) {
        return client.getDatabase("nxop").getCollection("flight_plans");
    }

    private static String flag(MongoClient client) {
        return String.valueOf(
                flags(client).find(Filters.eq("active_region")).first().get("active_region"));
    }

    private static int checksum(MongoClient client) {
        return plans(client)
                .aggregate(List.of(Aggregates.group("all", Accumulators.sum("sum", "$version"))))
                .first()
                .getInteger("sum");
    }
}
