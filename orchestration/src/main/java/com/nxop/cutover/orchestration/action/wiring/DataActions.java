package com.nxop.cutover.orchestration.action.wiring;

import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.Checked;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.action.amqp.AmqpBrokers;
import com.nxop.cutover.orchestration.action.amqp.AmqpListeners;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.connect.ConnectRunning;
import com.nxop.cutover.orchestration.action.data.Ahead;
import com.nxop.cutover.orchestration.action.data.Baseline;
import com.nxop.cutover.orchestration.action.data.Compare;
import com.nxop.cutover.orchestration.action.data.Stores;
import com.nxop.cutover.orchestration.action.dns.DnsPoints;
import com.nxop.cutover.orchestration.action.dns.Resolvers;
import com.nxop.cutover.orchestration.action.gtm.AkamaiAccess;
import com.nxop.cutover.orchestration.action.gtm.GtmProperty;
import com.nxop.cutover.orchestration.action.kafka.KafkaClusters;
import com.nxop.cutover.orchestration.action.kafka.MarkerArrives;
import com.nxop.cutover.orchestration.action.manual.PersonDoes;
import com.nxop.cutover.orchestration.action.mongo.FlagSet;
import com.nxop.cutover.orchestration.action.mongo.MongoClusters;
import com.nxop.cutover.orchestration.action.mongo.WriteProbe;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The actions on everything that is not an AWS interface, and the clients they share. Closing it closes those. */
public final class DataActions implements AutoCloseable {

    private final MongoClusters mongo;
    private final KafkaClusters kafka = new KafkaClusters();
    private final AmqpBrokers amqp;
    private final List<Action> actions;

    private DataActions(AkamaiAccess akamai, Secrets secrets, AwsClients aws, Clock clock) {
        this.mongo = new MongoClusters(secrets);
        this.amqp = new AmqpBrokers(secrets);
        Resolvers resolvers = new Resolvers();
        Stores stores = new Stores(kafka, mongo, aws, secrets);
        this.actions = Stream.<Action>of(
                        new PersonDoes(),
                        new DnsPoints(resolvers),
                        new FlagSet(mongo),
                        new WriteProbe(mongo),
                        new GtmProperty(akamai, resolvers, clock),
                        new AmqpListeners(amqp),
                        new ConnectRunning(secrets),
                        new MarkerArrives(secrets),
                        new Baseline(stores),
                        new Compare(stores),
                        new Ahead(stores))
                .<Action>map(Checked::new)
                .toList();
    }

    /**
     * @param aws stays the caller's to close
     * @param clock the time calls to Akamai are signed with
     */
    public static DataActions of(AkamaiAccess akamai, Secrets secrets, AwsClients aws, Clock clock) {
        return new DataActions(akamai, secrets, aws, clock);
    }

    public List<Action> all() {
        return actions;
    }

    @Override
    public void close() {
        mongo.close();
        kafka.close();
        amqp.close();
    }
}
