package com.nxop.cutover.orchestration.action.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Contexts;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.gtm.AkamaiAccess;
import com.nxop.cutover.rehearsal.aws.AwsEndpoint;
import com.nxop.cutover.rehearsal.traffic.DataPlane;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The actions together on the rehearsal's data plane. */
class DataActionsTest {

    private static final World WORLD = new World(new WorldClock(Contexts.NOON, 20), 1);
    private static final DataPlane DATA = DataPlane.start(WORLD);
    private static final AwsEndpoint AWS = AwsEndpoint.start(WORLD);
    private static final Map<String, String> SETTINGS = settings();

    private final AwsClients aws = new AwsClients();
    private final DataActions actions = DataActions.of(AkamaiAccess.NONE, Secrets.ofProcess(), aws, WORLD.clock());

    @BeforeEach
    void pointAtTheRehearsal() {
        System.setProperty("aws.endpointUrl", AWS.url());
        System.setProperty("aws.accessKeyId", "AKIAREHEARSAL");
        System.setProperty("aws.secretAccessKey", "rehearsal");
    }

    @AfterEach
    void close() {
        actions.close();
        aws.close();
        System.clearProperty("aws.endpointUrl");
    }

    @AfterAll
    static void stop() {
        AWS.close();
        DATA.close();
        WORLD.close();
    }

    @Test
    void everyTypeOfThisPartIsThereOnce() {
        assertThat(actions.all())
                .extracting(Action::type)
                .containsExactlyInAnyOrder(
                        Catalogue.MANUAL,
                        Catalogue.DNS_POINTS,
                        Catalogue.FLAG_SET,
                        Catalogue.MONGO_PROBE,
                        Catalogue.GTM_PROPERTY,
                        Catalogue.AMQP_LISTENERS,
                        Catalogue.CONNECT_RUNNING,
                        Catalogue.KAFKA_MARKER,
                        Catalogue.DATA_BASELINE,
                        Catalogue.DATA_COMPARE,
                        Catalogue.DATA_AHEAD);
    }

    @Test
    void aBaselineIsTakenAndHoldsAgainstItself() {
        await().until(() -> baseline().met());
        Observation taken = baseline();
        assertThat(taken.readings())
                .containsKeys(
                        "offsets prod.flight.events.v1",
                        "lag flight-data-adapter",
                        "documents flight_plans",
                        "connections us-east-1")
                .containsEntry("connections us-east-1", String.valueOf(World.CLIENTS));
        Map<String, String> facts = new HashMap<>();
        taken.readings().forEach((label, value) -> facts.put("0.3/" + label, value));
        await().until(() -> compare(facts).met());
        assertThat(compare(Map.of()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aBaselineWithOneStoreAwayIsUnknownAndNamesIt() {
        WORLD.faults().set("mongo.east", Kind.FAIL);
        try {
            Observation seen = baseline();
            assertThat(seen.state()).isEqualTo(State.UNKNOWN);
            assertThat(seen.summary()).contains("collection aircraft_configurations");
            assertThat(seen.readings()).containsKey("offsets prod.audit.logs.v1");
        } finally {
            WORLD.faults().clear("mongo.east");
        }
    }

    @Test
    void theFlagIsWrittenAtTheWriterAndRefusedElsewhere() {
        Contexts east = flag("mongo.east.uri");
        assertThat(action(Catalogue.FLAG_SET).act(east.step()).answer()).isEqualTo(Answer.DONE);
        assertThat(action(Catalogue.FLAG_SET).observe(east.step()).state()).isEqualTo(State.MET);
        var refused = action(Catalogue.FLAG_SET).act(flag("mongo.west.uri").step());
        assertThat(refused.answer()).isEqualTo(Answer.REFUSED);
        assertThat(refused.summary()).contains("is not the writer now");
    }

    @Test
    void probesSucceedAtTheWriterOnly() {
        assertThat(probe("mongo.east.uri").state()).isEqualTo(State.MET);
        Observation other = probe("mongo.west.uri");
        assertThat(other.state()).isEqualTo(State.NOT_YET);
        assertThat(other.readings()).containsEntry("success rate", "0.0");
    }

    @Test
    void connectorsRunWhereTheClientsAre() {
        assertThat(connectors("connect.east.url").state()).isEqualTo(State.MET);
        assertThat(connectors("connect.west.url").state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aMarkerReachesEventHubsThroughTheConnector() {
        Contexts step = Contexts.with("bootstrap", SETTINGS, "kafka.east.bootstrap")
                .and("topic", "prod.flight.events.v1")
                .and("farBootstrap", SETTINGS, "eventhubs.bootstrap")
                .and("farTopic", SETTINGS, "eventhubs.hub")
                .and("farSasl", "")
                .at(WORLD.clock().instant());
        assertThat(action(Catalogue.KAFKA_MARKER).act(step.step()).answer()).isEqualTo(Answer.ACCEPTED);
        await().until(() -> action(Catalogue.KAFKA_MARKER).observe(step.step()).met());
    }

    @Test
    void whatOnlyTheTargetHasIsCountedUntilItIsCopied() {
        Instant since = WORLD.clock().instant();
        WORLD.faults().set("kafka.replicator", Kind.IGNORED);
        try (Producer<String, String> west = DATA.clusters().of(Region.WEST).producer()) {
            // What the replicator had already asked for still gets across, so this goes on until something stays.
            await().until(() -> {
                long now = WORLD.clock().millis();
                var unused = west.send(new ProducerRecord<>("prod.audit.logs.v1", null, now, "key", "only in West"));
                west.flush();
                return ahead(since).state() == State.NOT_YET;
            });
            assertThat(ahead(since).readings()).containsKey("records");
            assertThat(ahead(since).summary()).contains("records only in us-west-2", "in prod.audit.logs.v1");
        } finally {
            WORLD.faults().clear("kafka.replicator");
        }
        await().until(() -> ahead(since).met());
        assertThat(ahead(since).summary()).startsWith("0 records only in us-west-2");
    }

    @Test
    void withoutAStartNothingIsCalledZero() {
        assertThat(action(Catalogue.DATA_AHEAD).observe(both().step()).state()).isEqualTo(State.UNKNOWN);
    }

    private Observation ahead(Instant since) {
        Contexts step = both().knowing(Map.of("run/changes since", since.toString()));
        return action(Catalogue.DATA_AHEAD).observe(step.step());
    }

    private static Contexts both() {
        return stores().and("farBootstrap", SETTINGS, "kafka.west.bootstrap")
                .and("farUri", SETTINGS, "mongo.west.uri")
                .and("region", "us-west-2");
    }

    private Observation baseline() {
        Contexts step = stores().and("connections", "us-east-1=" + SETTINGS.get("kafka.cluster.east"))
                .at(WORLD.clock().instant());
        return action(Catalogue.DATA_BASELINE).observe(step.step());
    }

    private Observation compare(Map<String, String> facts) {
        Contexts step = stores().and("baseline", "0.3").and("maxLag", 1000).knowing(facts);
        return action(Catalogue.DATA_COMPARE).observe(step.step());
    }

    private Observation probe(String uri) {
        return action(Catalogue.MONGO_PROBE)
                .observe(Contexts.with("uri", SETTINGS, uri)
                        .and("database", SETTINGS, "mongo.database")
                        .and("above", 99)
                        .step());
    }

    private Observation connectors(String url) {
        return action(Catalogue.CONNECT_RUNNING)
                .observe(Contexts.with("url", SETTINGS, url)
                        .and("connectors", SETTINGS, "connect.connectors")
                        .step());
    }

    private static Contexts stores() {
        return Contexts.with("bootstrap", SETTINGS, "kafka.east.bootstrap")
                .and("topics", SETTINGS, "kafka.topics")
                .and("groups", SETTINGS, "kafka.groups")
                .and("uri", SETTINGS, "mongo.east.uri")
                .and("database", SETTINGS, "mongo.database")
                .and("collections", SETTINGS, "mongo.collections")
                .and("buckets", SETTINGS, "s3.buckets.east")
                .and("region", SETTINGS, "region.east");
    }

    private static Contexts flag(String uri) {
        return Contexts.with("uri", SETTINGS, uri)
                .and("database", SETTINGS, "mongo.database")
                .and("collection", SETTINGS, "flag.collection")
                .and("id", SETTINGS, "flag.id")
                .and("value", "us-west-2");
    }

    private Action action(ActionType type) {
        return actions.all().stream()
                .filter(action -> action.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> settings() {
        Map<String, String> all = new HashMap<>(DATA.settings());
        all.putAll(AWS.settings());
        return all;
    }
}
