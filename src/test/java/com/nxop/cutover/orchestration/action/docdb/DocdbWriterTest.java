package com.nxop.cutover.orchestration.action.docdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
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

class DocdbWriterTest {

    private static final String EAST = "arn:aws:rds:us-east-1:111122223333:cluster:nxop-docdb-east";
    private static final String WEST = "arn:aws:rds:us-west-2:111122223333:cluster:nxop-docdb-west";
    private static final Steps STEP = Steps.with("global", "nxop-global", "to", WEST, "region", "us-west-2");

    private Outside outside;
    private AwsClients clients;
    private DocdbWriter writer;

    @BeforeEach
    void open() throws IOException {
        outside = Outside.start();
        clients = new AwsClients();
        writer = new DocdbWriter(clients);
    }

    @AfterEach
    void close() {
        clients.close();
        outside.close();
    }

    @Test
    void theWantedWriterIsSeenThroughTheTargetsRegion() {
        showing("available", "", WEST);
        Observation seen = writer.observe(STEP.context());
        assertThat(seen.state()).isEqualTo(State.MET);
        assertThat(seen.readings()).containsEntry("writer", "nxop-docdb-west");
        assertThat(outside.asked()).extracting(Outside.Asked::region).containsOnly("us-west-2");
    }

    @Test
    void anotherWriterIsNotYetTheWantedOne() {
        showing("available", "", EAST);
        assertThat(writer.observe(STEP.context()).summary())
                .isEqualTo("The writer is nxop-docdb-east, not nxop-docdb-west");
    }

    @Test
    void aChangeUnderWayIsNeverDone() {
        for (String status : new String[] {"pending", "failing-over", "cancelling"}) {
            showing("available", status, WEST);
            Observation seen = writer.observe(STEP.context());
            assertThat(seen.state()).isEqualTo(State.UNDER_WAY);
            assertThat(seen.summary()).contains(status);
        }
        showing("switching-over", "", WEST);
        assertThat(writer.observe(STEP.context()).state()).isEqualTo(State.UNDER_WAY);
    }

    @Test
    void aClusterOutsideTheGlobalClusterCanNeverWrite() {
        showing("available", "", EAST);
        Steps elsewhere = STEP.and("to", "arn:aws:rds:eu-west-1:111122223333:cluster:other");
        assertThat(writer.observe(elsewhere.context()).state()).isEqualTo(State.FAILED);
    }

    @Test
    void anEmptyAnswerIsUnknown() {
        outside.answering(call -> Reply.xml(result("DescribeGlobalClusters", "<GlobalClusters/>")));
        assertThat(writer.observe(STEP.context()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aPlannedChangeIsASwitchoverAndNeverMayLoseData() {
        showing("available", "", EAST);
        ActResult result =
                writer.act(STEP.knowing(DocdbWriter.APPROVED_LOSS, "4 s").context());
        assertThat(result.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(outside.asked()).singleElement().satisfies(call -> {
            assertThat(call.action()).isEqualTo("SwitchoverGlobalCluster");
            assertThat(call.body())
                    .contains("TargetDbClusterIdentifier=" + WEST)
                    .doesNotContain("AllowDataLoss");
        });
    }

    @Test
    void anEmergencyNeedsAnApprovedLoss() {
        ActResult result = writer.act(STEP.inEmergency().context());
        assertThat(result.answer()).isEqualTo(Answer.REFUSED);
        assertThat(result.summary()).contains("nobody has approved a loss");
        assertThat(outside.asked()).isEmpty();
    }

    @Test
    void anApprovedEmergencyIsAFailoverThatMayLoseData() {
        showing("available", "", EAST);
        ActResult result = writer.act(STEP.inEmergency()
                .knowing(DocdbWriter.APPROVED_LOSS, "at most 4 s of writes")
                .context());
        assertThat(result.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(outside.asked()).singleElement().satisfies(call -> {
            assertThat(call.action()).isEqualTo("FailoverGlobalCluster");
            assertThat(call.body()).contains("AllowDataLoss=true").doesNotContain("Switchover=");
        });
    }

    @Test
    void aSecondRequestThatHearsInvalidStateIsUnknown() {
        outside.answering(call -> Reply.xmlError(400, "InvalidGlobalClusterStateFault", "not in a valid state"));
        ActResult result = writer.act(STEP.context());
        assertThat(result.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(result.summary()).contains("may already be under way");
    }

    @Test
    void aGlobalClusterThatDoesNotExistIsRefused() {
        outside.answering(call -> Reply.xmlError(404, "GlobalClusterNotFoundFault", "nxop-global not found"));
        assertThat(writer.act(STEP.context()).answer()).isEqualTo(Answer.REFUSED);
        assertThat(writer.observe(STEP.context()).state()).isEqualTo(State.UNKNOWN);
    }

    private void showing(String status, String moving, String writes) {
        String cluster = "<GlobalClusterIdentifier>nxop-global</GlobalClusterIdentifier><Status>" + status + "</Status>"
                + (moving.isEmpty() ? "" : "<FailoverState><Status>" + moving + "</Status></FailoverState>")
                + "<GlobalClusterMembers>" + member(EAST, writes) + member(WEST, writes) + "</GlobalClusterMembers>";
        outside.answering(call -> Reply.xml(
                call.action().equals("DescribeGlobalClusters")
                        ? result(
                                call.action(),
                                "<GlobalClusters><GlobalClusterMember>" + cluster
                                        + "</GlobalClusterMember></GlobalClusters>")
                        : result(call.action(), "<GlobalCluster>" + cluster + "</GlobalCluster>")));
    }

    private static String member(String arn, String writes) {
        return "<GlobalClusterMember><DBClusterArn>" + arn + "</DBClusterArn><IsWriter>" + arn.equals(writes)
                + "</IsWriter></GlobalClusterMember>";
    }

    private static String result(String action, String inner) {
        return "<" + action + "Response><" + action + "Result>" + inner + "</" + action + "Result></" + action
                + "Response>";
    }
}
