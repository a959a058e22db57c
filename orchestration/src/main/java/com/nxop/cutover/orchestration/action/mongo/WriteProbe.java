package com.nxop.cutover.orchestration.action.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Cause;
import com.nxop.cutover.orchestration.action.Look;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Connects and writes a few times per look, as a client would, to a collection of its own. */
public final class WriteProbe implements Look {

    static final String COLLECTION = "cutover_probe";
    private static final int PROBES = 20;
    private static final int MOST = 200;
    private static final long BUDGET_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final MongoClusters clusters;

    public WriteProbe(MongoClusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public ActionType type() {
        return Catalogue.MONGO_PROBE;
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(500);
    }

    @Override
    public Observation observe(StepContext context) {
        String uri = context.with().text("uri");
        String database = context.with().text("database");
        double above = context.with().number("above");
        int probes = probes(context);
        // A client per look: an old one would show that its old connections live, not that new ones are made.
        var settings = clusters.settings(uri)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1500, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxConnectionLifeTime(1, TimeUnit.MILLISECONDS))
                .writeConcern(WriteConcern.MAJORITY.withWTimeout(2, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            MongoCollection<Document> collection = client.getDatabase(database).getCollection(COLLECTION);
            return judge(clusters.hosts(uri), probe(collection, context, probes), above);
        }
    }

    private static int probes(StepContext context) {
        double probes = context.with().findNumber("probes").orElse((double) PROBES);
        if (probes < 1 || probes > MOST) {
            throw new IllegalArgumentException("the setting 'probes' must lie between 1 and " + MOST);
        }
        return (int) probes;
    }

    /** Ends at the first failure that shows that nobody there takes writes; what was not tried counts as failed. */
    private static Tally probe(MongoCollection<Document> collection, StepContext context, int probes) {
        long end = System.nanoTime() + BUDGET_NANOS;
        Tally tally = new Tally(0, probes, "");
        for (int number = 0; number < probes && System.nanoTime() < end; number++) {
            try {
                write(collection, context, number);
                tally = tally.succeeded();
            } catch (MongoTimeoutException | MongoNotPrimaryException nobody) {
                return tally.failed(Cause.of(nobody));
            } catch (MongoException failed) {
                tally = tally.failed(Cause.of(failed));
            }
        }
        return tally;
    }

    private static void write(MongoCollection<Document> collection, StepContext context, int number) {
        collection.updateOne(
                Filters.eq("_id", context.run() + "/" + number),
                Updates.set("at", Date.from(context.now())),
                new UpdateOptions().upsert(true));
    }

    private static Observation judge(String hosts, Tally tally, double above) {
        String rate = String.format(Locale.ROOT, "%.1f", tally.rate());
        Map<String, String> readings = new LinkedHashMap<>();
        readings.put("success rate", rate);
        readings.put("writes", tally.good() + " of " + tally.tried());
        if (!tally.why().isEmpty()) {
            readings.put("last failure", tally.why());
        }
        String sentence = tally.good() + " of " + tally.tried() + " connections and writes to " + hosts + " succeed ("
                + rate + " %, wanted over " + above + " %)";
        return tally.rate() > above
                ? Observation.met(sentence, readings)
                : Observation.notYet(
                        sentence + (tally.why().isEmpty() ? "" : "; last failure: " + tally.why()), readings);
    }

    private record Tally(int good, int tried, String why) {

        Tally succeeded() {
            return new Tally(good + 1, tried, why);
        }

        Tally failed(String cause) {
            return new Tally(good, tried, cause);
        }

        double rate() {
            return 100.0 * good / tried;
        }
    }
}
