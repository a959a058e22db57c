package com.nxop.cutover.orchestration.action.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.Outside;
import com.nxop.cutover.orchestration.action.aws.Steps;
import com.nxop.cutover.orchestration.action.docdb.DocdbWriter;
import com.nxop.cutover.rehearsal.aws.AwsEndpoint;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Truth.Place;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The actions against the rehearsal's AWS, over the wire. */
class AwsRehearsalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final World world = new World(new WorldClock(Steps.NOW, 50), 1);
    private final AwsEndpoint aws = AwsEndpoint.start(world);
    private final Steps cordon = Steps.with(
            "function",
            setting("cordon.function"),
            "group",
            setting("cordon.group"),
            "region",
            "us-east-1",
            "port",
            setting("cordon.port"),
            "want",
            "cordoned");
    private final Steps writer =
            Steps.with("global", setting("docdb.global"), "to", setting("docdb.cluster.west"), "region", "us-west-2");
    private AwsClients clients;

    @BeforeEach
    void open() throws IOException {
        Outside.beside().close();
        System.setProperty("aws.endpointUrl", aws.url());
        clients = new AwsClients();
    }

    @AfterEach
    void close() {
        System.clearProperty("aws.endpointUrl");
        clients.close();
        aws.close();
        world.close();
    }

    @Test
    void aCordonTakesClientsOutAndLetsThemInAgain() {
        Action action = action(Catalogue.CORDON_LAMBDA);
        assertThat(look(action, cordon).state()).isEqualTo(State.NOT_YET);
        assertThat(action.act(cordon.context()).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(look(action, cordon).state()).isEqualTo(State.MET);
        Steps back = cordon.and("want", "uncordoned");
        assertThat(look(action, back).state()).isEqualTo(State.NOT_YET);
        String receipt = action.act(back.context()).receipt();
        assertThat(receipt).isEqualTo("3");
        assertThat(look(action, back.holding(receipt)).state()).isEqualTo(State.MET);
    }

    @Test
    void aCordonIsNotDoneWhileClientsAreConnected() {
        Action action = action(Catalogue.CORDON_LAMBDA);
        action.act(cordon.context());
        Observation seen = look(action, cordon.and("cluster", setting("kafka.cluster.east")));
        assertThat(seen.state()).isEqualTo(State.NOT_YET);
        assertThat(seen.readings()).containsEntry("connections", String.valueOf(World.CLIENTS));
    }

    @Test
    void aFunctionThatOnlySaysOkIsFoundOut() {
        world.faults().set("lambda.sg-cordon", Kind.IGNORED);
        Action action = action(Catalogue.CORDON_LAMBDA);
        assertThat(action.act(cordon.context()).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(look(action, cordon).state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aSwitchoverMovesTheWriterAndASecondOneIsUnknown() {
        Action action = action(Catalogue.DOCDB_WRITER);
        assertThat(action.act(writer.context()).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(action.act(writer.context()).answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(look(action, writer).state()).isEqualTo(State.UNDER_WAY);
        await().atMost(PATIENCE).until(() -> look(action, writer).met());
        assertThat(world.truth().writer()).isEqualTo(Place.WEST);
    }

    @Test
    void aSwitchoverWhoseAnswerIsLostIsSettledByLooking() {
        world.faults().set("docdb.SwitchoverGlobalCluster", Kind.DONE_BUT_LOST);
        Action action = action(Catalogue.DOCDB_WRITER);
        assertThat(action.act(writer.context()).answer()).isEqualTo(Answer.UNKNOWN);
        await().atMost(PATIENCE).until(() -> look(action, writer).met());
    }

    @Test
    void anEmergencyFailoverIsTakenWithItsApproval() {
        Action action = action(Catalogue.DOCDB_WRITER);
        Steps emergency = writer.inEmergency();
        assertThat(action.act(emergency.context()).answer()).isEqualTo(Answer.REFUSED);
        Steps approved = emergency.knowing(DocdbWriter.APPROVED_LOSS, "at most 1 s of writes");
        assertThat(action.act(approved.context()).answer()).isEqualTo(Answer.ACCEPTED);
        await().atMost(PATIENCE).until(() -> look(action, approved).met());
    }

    @Test
    void aSnapshotIsTakenOnce() {
        Action action = action(Catalogue.DOCDB_SNAPSHOT);
        Steps snapshot = Steps.with(
                "cluster", setting("docdb.cluster.west"), "region", "us-west-2", "name", "nxop-before-run-1");
        assertThat(look(action, snapshot).state()).isEqualTo(State.NOT_YET);
        assertThat(action.act(snapshot.context()).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(action.act(snapshot.context()).answer()).isEqualTo(Answer.ACCEPTED);
        await().atMost(PATIENCE).until(() -> look(action, snapshot).met());
    }

    @Test
    void readinessIsReadFromItsMetric() {
        Action action = action(Catalogue.CLOUDWATCH_METRIC);
        Steps ready = Steps.with(
                "region",
                "us-west-2",
                "namespace",
                setting("readiness.namespace"),
                "metric",
                setting("readiness.metric"),
                "dimensions",
                "Region=us-west-2",
                "atLeast",
                "90",
                "unit",
                "%");
        assertThat(look(action, ready).summary()).isEqualTo("master_region_readiness is 100%");
        aws.metrics().force("master_region_readiness", 80);
        await().atMost(PATIENCE).until(() -> look(action, ready).state() == State.NOT_YET);
        world.faults().set("metric.master_region_readiness", Kind.FAIL);
        await().atMost(PATIENCE).until(() -> look(action, ready).state() == State.UNKNOWN);
    }

    @Test
    void alarmsOfBothKindsAreRead() {
        Action action = action(Catalogue.CLOUDWATCH_ALARMS);
        Steps alarms = Steps.with("region", "us-west-2", "alarms", "L3-Data-Ready-us-west-2,ARC-Safety-Rules-Deployed");
        assertThat(look(action, alarms).state()).isEqualTo(State.MET);
        world.faults().set("alarm.L3-Data-Ready-us-west-2", Kind.IGNORED);
        assertThat(look(action, alarms).state()).isEqualTo(State.UNKNOWN);
        world.faults().set("arc.safetyRules", Kind.FAIL);
        assertThat(look(action, alarms).state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aMessageArrivesOnceEvenWhenItsAnswerIsLost() {
        world.faults().set("sns.Publish", Kind.DONE_BUT_LOST);
        Action action = action(Catalogue.NOTIFY_SNS);
        Steps publish = Steps.with("topic", setting("sns.topic"), "subject", "Cutover", "message", "It starts.");
        assertThat(action.act(publish.context()).answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(aws.messages()).hasSize(1);
        world.faults().clear("sns.Publish");
        assertThat(action.act(publish.context()).answer()).isEqualTo(Answer.DONE);
    }

    @Test
    void theNewestBackupIsSixHoursOld() {
        Action action = action(Catalogue.BACKUP_RECENT);
        Steps recent = Steps.with("region", "us-west-2", "vault", setting("backup.vault"), "maxAge", "24h");
        assertThat(look(action, recent).state()).isEqualTo(State.MET);
        world.faults().set("backup.stale", Kind.FAIL);
        assertThat(look(action, recent).state()).isEqualTo(State.NOT_YET);
    }

    private Observation look(Action action, Steps step) {
        return action.observe(step.at(world.clock().instant()).context());
    }

    private Action action(ActionType type) {
        return AwsActions.all(clients, new Random(1), length -> {}, world.clock()).stream()
                .filter(action -> action.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private String setting(String name) {
        return aws.settings().getOrDefault(name, "");
    }
}
