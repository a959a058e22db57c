package com.nxop.cutover.rehearsal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Span;
import com.nxop.cutover.rehearsal.world.Truth.Place;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.docdb.DocDbClient;
import software.amazon.awssdk.services.docdb.model.DbClusterNotFoundException;
import software.amazon.awssdk.services.docdb.model.DbClusterSnapshotAlreadyExistsException;
import software.amazon.awssdk.services.docdb.model.DocDbException;
import software.amazon.awssdk.services.docdb.model.FailoverStatus;
import software.amazon.awssdk.services.docdb.model.GlobalCluster;
import software.amazon.awssdk.services.docdb.model.GlobalClusterMember;
import software.amazon.awssdk.services.docdb.model.GlobalClusterNotFoundException;
import software.amazon.awssdk.services.docdb.model.InvalidDbClusterStateException;
import software.amazon.awssdk.services.docdb.model.InvalidGlobalClusterStateException;

class DocDbApiTest {

    private final Aws aws = new Aws();
    private final DocDbClient west = aws.client(DocDbClient.builder(), Region.WEST);
    private final String westCluster = aws.setting("docdb.cluster.west");

    @AfterEach
    void close() {
        west.close();
        aws.close();
    }

    @Test
    void eastWritesAtFirstAndWestReads() {
        GlobalCluster global = global();

        assertThat(global.status()).isEqualTo("available");
        assertThat(global.failoverState()).isNull();
        assertThat(writer(global)).isEqualTo(aws.setting("docdb.cluster.east"));
        assertThat(global.globalClusterMembers().get(0).readers()).containsExactly(westCluster);
    }

    @Test
    void aSwitchoverMovesTheWriterWithinAboutAMinute() {
        switchover(westCluster);

        assertThat(global().failoverState().toDbClusterArn()).isEqualTo(westCluster);
        await().until(() -> global().failoverState().status() == FailoverStatus.FAILING_OVER);
        await().until(() -> aws.world.truth().writer() == Place.WEST);
        assertThat(aws.world.changes())
                .extracting(change -> change.after().writer())
                .containsExactly(Place.NONE, Place.WEST);
        await().until(() -> writer(global()).equals(westCluster));
        assertThat(global().status()).isEqualTo("available");
        await().until(() -> !spans("writer").isEmpty());
        assertThat(spans("writer").get(0).needed()).isBetween(Duration.ofSeconds(45), Duration.ofMinutes(3));
    }

    @Test
    void aSecondMoveIsRefusedWhileOneIsUnderWay() {
        switchover(westCluster);

        assertThatThrownBy(() -> switchover(westCluster)).isInstanceOf(InvalidGlobalClusterStateException.class);
    }

    @Test
    void strangersAndTheWriterItselfAreNoTargets() {
        assertThatThrownBy(() -> switchover("arn:aws:rds:us-west-2:1:cluster:other"))
                .isInstanceOf(DbClusterNotFoundException.class);
        assertThatThrownBy(() -> switchover(aws.setting("docdb.cluster.east")))
                .isInstanceOf(InvalidDbClusterStateException.class);
        assertThatThrownBy(() -> west.describeGlobalClusters(r -> r.globalClusterIdentifier("other")))
                .isInstanceOf(GlobalClusterNotFoundException.class);
    }

    @Test
    void aFailoverIsASwitchoverUnlessDataLossIsAllowed() {
        west.failoverGlobalCluster(
                r -> r.globalClusterIdentifier("nxop-global").targetDbClusterIdentifier(westCluster));

        assertThat(global().failoverState().isDataLossAllowed()).isFalse();
    }

    @Test
    void switchoverAndDataLossContradictEachOther() {
        assertThatThrownBy(() -> west.failoverGlobalCluster(r -> r.globalClusterIdentifier("nxop-global")
                        .targetDbClusterIdentifier(westCluster)
                        .allowDataLoss(true)
                        .switchover(true)))
                .isInstanceOfSatisfying(
                        DocDbException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("InvalidParameterCombination"));
    }

    @Test
    void withTheSourceLostOnlyAFailoverWithDataLossEnds() {
        aws.world.faults().set("aws.us-east-1", Kind.FAIL);

        switchover(westCluster);
        await().until(() ->
                global().failoverState() != null && global().failoverState().status() == FailoverStatus.CANCELLING);
        await().until(() -> global().failoverState() == null);
        assertThat(aws.world.truth().writer()).isEqualTo(Place.EAST);

        west.failoverGlobalCluster(r -> r.globalClusterIdentifier("nxop-global")
                .targetDbClusterIdentifier(westCluster)
                .allowDataLoss(true));
        await().until(() -> aws.world.truth().writer() == Place.WEST);
    }

    @Test
    void aLostAnswerHidesASwitchoverThatGoesOn() {
        aws.world.faults().set("docdb.SwitchoverGlobalCluster", Kind.DONE_BUT_LOST);

        assertThatThrownBy(() -> switchover(westCluster)).isInstanceOf(SdkClientException.class);

        await().until(() -> aws.world.truth().writer() == Place.WEST);
    }

    @Test
    void anIgnoredSwitchoverIsAcceptedAndChangesNothing() {
        aws.world.faults().set("docdb.SwitchoverGlobalCluster", Kind.IGNORED);

        switchover(westCluster);

        assertThat(global().failoverState()).isNull();
    }

    @Test
    void aSnapshotNameCanBeTakenOnce() {
        west.createDBClusterSnapshot(
                r -> r.dbClusterIdentifier("nxop-docdb-west").dbClusterSnapshotIdentifier("before-run-1"));

        assertThatThrownBy(() -> west.createDBClusterSnapshot(
                        r -> r.dbClusterIdentifier("nxop-docdb-west").dbClusterSnapshotIdentifier("before-run-1")))
                .isInstanceOf(DbClusterSnapshotAlreadyExistsException.class);
        await().until(() -> west.describeDBClusterSnapshots(r -> r.dbClusterSnapshotIdentifier("before-run-1"))
                .dbClusterSnapshots()
                .get(0)
                .status()
                .equals("available"));
    }

    @Test
    void eachRegionTellsOfItsOwnCluster() {
        assertThat(west.describeDBClusters().dbClusters()).singleElement().satisfies(cluster -> {
            assertThat(cluster.dbClusterArn()).isEqualTo(westCluster);
            assertThat(cluster.dbClusterMembers()).hasSize(3).noneMatch(member -> member.isClusterWriter());
        });
    }

    private void switchover(String target) {
        west.switchoverGlobalCluster(
                r -> r.globalClusterIdentifier("nxop-global").targetDbClusterIdentifier(target));
    }

    private GlobalCluster global() {
        return west.describeGlobalClusters(r -> r.globalClusterIdentifier("nxop-global"))
                .globalClusters()
                .get(0);
    }

    private static String writer(GlobalCluster global) {
        return global.globalClusterMembers().stream()
                .filter(GlobalClusterMember::isWriter)
                .map(GlobalClusterMember::dbClusterArn)
                .findFirst()
                .orElse("none");
    }

    private List<Span> spans(String layer) {
        return aws.world.spans().stream()
                .filter(span -> span.layer().equals(layer))
                .toList();
    }
}
