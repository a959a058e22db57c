package com.nxop.cutover.orchestration.action.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.nxop.cutover.orchestration.action.Cause;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.action.Unreadable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** MongoDB clusters by address: one client each, made anew after a failure so that no old topology is believed. */
public final class MongoClusters implements AutoCloseable {

    private static final int SELECTION_SECONDS = 3;
    private static final int SOCKET_SECONDS = 3;

    private final Map<String, MongoClient> clients = new ConcurrentHashMap<>();
    private final Secrets secrets;

    public MongoClusters(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Documents per collection, read from the writer.
     *
     * @throws Unreadable naming the collection that could not be counted
     */
    public Map<String, Long> counts(String uri, String database, List<String> collections) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String collection : collections) {
            try {
                counts.put(collection, count(database(uri, database), collection));
            } catch (MongoException | IllegalStateException failed) {
                forget(uri);
                throw new Unreadable(
                        "collection " + collection + " on " + hosts(uri) + " cannot be counted (" + Cause.of(failed)
                                + "); check that the cluster answers",
                        failed);
            }
        }
        return counts;
    }

    private static long count(MongoDatabase database, String collection) {
        CountOptions bounded = new CountOptions().maxTime(SOCKET_SECONDS, TimeUnit.SECONDS);
        return database.getCollection(collection).countDocuments(new Document(), bounded);
    }

    /** Reads go to the writer with majority, so that nothing is believed that a failover could take back. */
    MongoDatabase database(String uri, String database) {
        return clients.computeIfAbsent(
                        uri, key -> MongoClients.create(settings(key).build()))
                .getDatabase(database)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** The next use makes a new client. */
    void forget(String uri) {
        MongoClient old = clients.remove(uri);
        if (old != null) {
            old.close();
        }
    }

    /** The hosts of an address, without user and password. */
    String hosts(String uri) {
        return String.join(",", connection(uri).getHosts());
    }

    MongoClientSettings.Builder settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(connection(uri))
                .applicationName("nxop-cutover")
                // DocumentDB knows no retryable writes, and a repeated write must be our own decision.
                .retryWrites(false)
                .retryReads(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(2, TimeUnit.SECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(SOCKET_SECONDS, TimeUnit.SECONDS));
    }

    /** The driver's own message is not passed on: it may quote the address, and the address holds the password. */
    @SuppressWarnings("UnusedException")
    private ConnectionString connection(String uri) {
        String resolved = secrets.resolve(uri);
        try {
            return new ConnectionString(resolved);
        } catch (IllegalArgumentException secretInside) {
            throw new IllegalArgumentException(
                    "the setting 'uri' is not a MongoDB address; write it like mongodb://host:27017");
        }
    }

    @Override
    public void close() {
        List.copyOf(clients.keySet()).forEach(this::forget);
    }
}
