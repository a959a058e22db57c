package com.nxop.cutover.orchestration.action.docdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.Outside;
import com.nxop.cutover.orchestration.action.aws.Outside.Reply;
import com.nxop.cutover.orchestration.action.aws.Steps;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocdbSnapshotTest {

    private static final Steps STEP = Steps.with(
            "cluster",
            "arn:aws:rds:us-west-2:111122223333:cluster:nxop-docdb-west",
            "region",
            "us-west-2",
            "name",
            "nxop-before-r3");

    private Outside outside;
    private AwsClients clients;
    private DocdbSnapshot snapshot;

    @BeforeEach
    void open() throws IOException {
        outside = Outside.start();
        clients = new AwsClients();
        snapshot = new DocdbSnapshot(clients);
    }

    @AfterEach
    void close() {
        clients.close();
        outside.close();
    }

    @Test
    void aMissingSnapshotIsNotYetThere() {
        outside.answering(call -> Reply.xmlError(404, "DBClusterSnapshotNotFoundFault", "not found"));
        assertThat(snapshot.observe(STEP.context()).state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aSnapshotCountsWhenItIsComplete() {
        showing("creating", "nxop-docdb-west");
        assertThat(snapshot.observe(STEP.context()).state()).isEqualTo(State.UNDER_WAY);
        showing("failed", "nxop-docdb-west");
        assertThat(snapshot.observe(STEP.context()).state()).isEqualTo(State.FAILED);
        showing("available", "nxop-docdb-west");
        Observation seen = snapshot.observe(STEP.context());
        assertThat(seen.state()).isEqualTo(State.MET);
        assertThat(seen.readings()).containsEntry("age", "1 m 0 s");
    }

    @Test
    void aSnapshotOfAnotherClusterNeverCounts() {
        showing("available", "nxop-docdb-east");
        assertThat(snapshot.observe(STEP.context()).state()).isEqualTo(State.FAILED);
    }

    @Test
    void takingItTwiceIsTheSame() {
        showing("creating", "nxop-docdb-west");
        assertThat(snapshot.act(STEP.context()).answer()).isEqualTo(Answer.ACCEPTED);
        outside.answering(call -> Reply.xmlError(400, "DBClusterSnapshotAlreadyExistsFault", "exists"));
        assertThat(snapshot.act(STEP.context()).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(outside.asked().get(0).body())
                .contains("DBClusterIdentifier=nxop-docdb-west", "DBClusterSnapshotIdentifier=nxop-before-r3-run-1");
    }

    private void showing(String status, String cluster) {
        String one =
                "<DBClusterSnapshotIdentifier>nxop-before-r3-run-1</DBClusterSnapshotIdentifier><DBClusterIdentifier>"
                        + cluster + "</DBClusterIdentifier><Status>" + status
                        + "</Status><SnapshotCreateTime>2026-03-14T01:59:00Z</SnapshotCreateTime>";
        outside.answering(call -> Reply.xml(
                call.action().startsWith("Describe")
                        ? "<DescribeDBClusterSnapshotsResponse><DescribeDBClusterSnapshotsResult><DBClusterSnapshots>"
                                + "<DBClusterSnapshot>" + one + "</DBClusterSnapshot></DBClusterSnapshots>"
                                + "</DescribeDBClusterSnapshotsResult></DescribeDBClusterSnapshotsResponse>"
                        : "<CreateDBClusterSnapshotResponse><CreateDBClusterSnapshotResult><DBClusterSnapshot>" + one
                                + "</DBClusterSnapshot></CreateDBClusterSnapshotResult>"
                                + "</CreateDBClusterSnapshotResponse>"));
    }
}
