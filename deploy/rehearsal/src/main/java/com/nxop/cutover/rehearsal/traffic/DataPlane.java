package com.nxop.cutover.rehearsal.traffic;

import com.nxop.cutover.rehearsal.amqp.Flightkeys;
import com.nxop.cutover.rehearsal.connect.Connectors;
import com.nxop.cutover.rehearsal.dns.Names;
import com.nxop.cutover.rehearsal.kafka.Clusters;
import com.nxop.cutover.rehearsal.mongo.Documents;
import com.nxop.cutover.rehearsal.smtp.Letter;
import com.nxop.cutover.rehearsal.smtp.Mailbox;
import com.nxop.cutover.rehearsal.world.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Everything data lives in or flows through: names, Kafka, DocumentDB, AMQP, connectors, mail, and the traffic itself. */
public final class DataPlane implements AutoCloseable {

    private final Ledger ledger;
    private final Names names;
    private final Clients clients;
    private final Connectors connectors;
    private final Mailbox mailbox;
    private final Clusters clusters;
    private final Documents documents;
    private final Flightkeys flightkeys;
    private final Traffic traffic;

    private DataPlane(World world) {
        this.ledger = new Ledger(world.clock());
        CompletableFuture<Documents> documents = CompletableFuture.supplyAsync(() -> new Documents(world));
        CompletableFuture<Flightkeys> flightkeys = CompletableFuture.supplyAsync(
                () -> new Flightkeys(world, new Flightkeys.Account(ledger::produced, ledger::delivered)));
        this.clusters = new Clusters(world);
        this.names = new Names(world);
        this.clients = new Clients(world, names);
        this.connectors = new Connectors(world);
        this.mailbox = new Mailbox();
        this.documents = documents.join();
        this.flightkeys = flightkeys.join();
        this.traffic = new Traffic(world, clusters, clients, connectors, ledger);
    }

    /** Starts all of it at once; about 5 s on an idle machine. */
    public static DataPlane start(World world) {
        return new DataPlane(world);
    }

    /** Plan settings by key: where everything here is found. */
    public Map<String, String> settings() {
        Map<String, String> all = new TreeMap<>();
        Stream.of(
                        names.settings(),
                        clusters.settings(),
                        documents.settings(),
                        flightkeys.settings(),
                        connectors.settings())
                .forEach(all::putAll);
        all.put("kafka.groups", String.join(",", Traffic.GROUPS));
        return all;
    }

    /** Spring properties that are not plan settings: the mail server. */
    public Map<String, String> spring() {
        return mailbox.spring();
    }

    /** What was produced and what arrived, by flow. */
    public Ledger ledger() {
        return ledger;
    }

    public Clients clients() {
        return clients;
    }

    public Clusters clusters() {
        return clusters;
    }

    public Connectors connectors() {
        return connectors;
    }

    /** The mail server. */
    public Mailbox mail() {
        return mailbox;
    }

    /** Mail received so far, oldest first. */
    public List<Letter> letters() {
        return mailbox.letters();
    }

    /** Closes everything in order; about 2 s. */
    @Override
    public void close() {
        traffic.close();
        connectors.close();
        names.close();
        mailbox.close();
        CompletableFuture<Void> brokers = CompletableFuture.runAsync(clusters::close);
        CompletableFuture<Void> stores = CompletableFuture.runAsync(documents::close);
        flightkeys.close();
        brokers.join();
        stores.join();
    }
}
