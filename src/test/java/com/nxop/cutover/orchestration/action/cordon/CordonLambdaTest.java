package com.nxop.cutover.orchestration.action.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.Outside;
import com.nxop.cutover.orchestration.action.aws.Outside.Reply;
import com.nxop.cutover.orchestration.action.aws.Steps;
import com.nxop.cutover.orchestration.action.cloudwatch.Metrics;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CordonLambdaTest {

    private static final Steps CORDON = Steps.with(
            "function", "sg-cordon", "group", "sg-1", "region", "us-east-1", "port", "9094", "want", "cordoned");
    private static final Steps UNCORDON = CORDON.and("want", "uncordoned");
    private static final String REPLICATION =
            rule("9094", "false", "<tagSet><item><key>role</key><value>replication</value></item></tagSet>");
    private static final String CLIENT = rule("9094", "false", "");
    private static final String OTHER_PORT = rule("22", "false", "");
    private static final String OUT = rule("9094", "true", "");

    private Outside outside;
    private AwsClients clients;
    private CordonLambda cordon;
    private String rules = "";
    private String connections = "";
    private Reply invoked = Reply.json("{\"status\":\"ok\",\"rules\":3}");

    @BeforeEach
    void open() throws IOException {
        outside = Outside.start().answering(this::answer);
        clients = new AwsClients();
        cordon = new CordonLambda(clients, new Metrics(clients));
    }

    @AfterEach
    void close() {
        clients.close();
        outside.close();
    }

    @Test
    void onlyClientRulesForThePortCount() {
        rules = REPLICATION + OTHER_PORT + OUT;
        assertThat(cordon.observe(CORDON.context()).state()).isEqualTo(State.MET);
        rules += CLIENT;
        Observation seen = cordon.observe(CORDON.context());
        assertThat(seen.state()).isEqualTo(State.NOT_YET);
        assertThat(seen.readings()).containsEntry("client rules", "1");
    }

    @Test
    void aRuleForEveryProtocolLetsClientsInToo() {
        rules =
                "<item><isEgress>false</isEgress><ipProtocol>-1</ipProtocol><fromPort>-1</fromPort><toPort>-1</toPort></item>";
        assertThat(cordon.observe(CORDON.context()).state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aGroupWithoutAnyRuleIsUnknown() {
        assertThat(cordon.observe(CORDON.context()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void openConnectionsKeepACordonFromBeingDone() {
        rules = REPLICATION;
        Steps drained = CORDON.and("cluster", "aot-n-us-east-1-msk");
        connections = "12";
        assertThat(cordon.observe(drained.context()).summary()).contains("still open: 12");
        assertThat(cordon.observe(drained.and("atMost", "12").context()).state())
                .isEqualTo(State.MET);
        connections = "";
        assertThat(cordon.observe(drained.context()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void uncordonedMeansAllRulesAreBack() {
        rules = REPLICATION;
        assertThat(cordon.observe(UNCORDON.context()).state()).isEqualTo(State.NOT_YET);
        rules += CLIENT;
        assertThat(cordon.observe(UNCORDON.context()).state()).isEqualTo(State.MET);
        assertThat(cordon.observe(UNCORDON.holding("2").context()).state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void theFunctionIsAskedForTheGroup() {
        ActResult result = cordon.act(CORDON.context());
        assertThat(result.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(result.receipt()).isEqualTo("3");
        assertThat(outside.asked()).singleElement().satisfies(call -> {
            assertThat(call.action()).isEqualTo("/2015-03-31/functions/sg-cordon/invocations");
            assertThat(call.body()).contains("\"action\":\"cordon\"", "\"group\":\"sg-1\"", "\"run\":\"run-1\"");
        });
    }

    @Test
    void anErrorInsideTheFunctionSettlesNothing() {
        invoked = new Reply.Say(
                200,
                "application/json",
                "{\"errorMessage\":\"boom\"}",
                Optional.of(List.of("X-Amz-Function-Error", "Unhandled")));
        ActResult result = cordon.act(CORDON.context());
        assertThat(result.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(result.summary()).contains("some rules may have changed");
    }

    @Test
    void anAnswerWithoutOkSettlesNothing() {
        for (String body : new String[] {"{\"status\":\"partial\"}", "not json", "[]", ""}) {
            invoked = Reply.json(body);
            assertThat(cordon.act(CORDON.context()).answer()).isEqualTo(Answer.UNKNOWN);
        }
    }

    @Test
    void aFunctionThatDoesNotExistIsRefused() {
        invoked = Reply.jsonError(404, "ResourceNotFoundException", "Function not found");
        ActResult result = cordon.act(UNCORDON.context());
        assertThat(result.answer()).isEqualTo(Answer.REFUSED);
        assertThat(result.summary()).startsWith("Invoking sg-cordon to uncordon sg-1 was refused");
    }

    @Test
    void aSilentFunctionIsUnknown() {
        invoked = new Reply.Silence();
        try (AwsClients impatient = new AwsClients(Steps.IMPATIENT)) {
            CordonLambda hasty = new CordonLambda(impatient, new Metrics(impatient));
            assertThat(hasty.act(CORDON.context()).answer()).isEqualTo(Answer.UNKNOWN);
        }
        assertThat(outside.asked()).hasSize(1);
    }

    private Reply answer(Outside.Asked call) {
        if (call.action().startsWith("/2015-03-31")) {
            return invoked;
        }
        if (call.action().equals("GetMetricData")) {
            String times = connections.isEmpty() ? "" : "<member>" + Steps.NOW.minusSeconds(5) + "</member>";
            String values = connections.isEmpty() ? "" : "<member>" + connections + "</member>";
            return Reply.xml("<GetMetricDataResponse><GetMetricDataResult><MetricDataResults><member><Id>newest</Id>"
                    + "<StatusCode>Complete</StatusCode><Timestamps>" + times + "</Timestamps><Values>" + values
                    + "</Values></member></MetricDataResults></GetMetricDataResult></GetMetricDataResponse>");
        }
        return Reply.xml("<DescribeSecurityGroupRulesResponse><securityGroupRuleSet>" + rules
                + "</securityGroupRuleSet></DescribeSecurityGroupRulesResponse>");
    }

    private static String rule(String port, String egress, String tags) {
        return "<item><isEgress>" + egress + "</isEgress><ipProtocol>tcp</ipProtocol><fromPort>" + port
                + "</fromPort><toPort>" + port + "</toPort>" + tags + "</item>";
    }
}
