package com.nxop.cutover.orchestration.action.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.Outside;
import com.nxop.cutover.orchestration.action.aws.Outside.Reply;
import com.nxop.cutover.orchestration.action.aws.Steps;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricWithinTest {

    private static final Steps STEP = Steps.with(
            "region",
            "us-west-2",
            "namespace",
            "AWS/Kafka",
            "metric",
            "ClientConnectionCount",
            "dimensions",
            "Cluster Name=aot-n-us-west-2-msk");

    private Outside outside;
    private AwsClients clients;
    private MetricWithin metric;

    @BeforeEach
    void open() throws IOException {
        outside = Outside.start();
        clients = new AwsClients();
        metric = new MetricWithin(new Metrics(clients));
    }

    @AfterEach
    void close() {
        clients.close();
        outside.close();
    }

    @Test
    void theNewestSampleDecides() {
        showing("Complete", sample(4, "412") + sample(9, "3"));
        Observation seen = metric.observe(STEP.and("atLeast", "400").context());
        assertThat(seen.state()).isEqualTo(State.MET);
        assertThat(seen.readings())
                .containsEntry("ClientConnectionCount", "412")
                .containsEntry("bound", "at least 400")
                .containsEntry("age", "4 s");
        assertThat(outside.asked().get(0).body())
                .contains("Cluster Name", "aot-n-us-west-2-msk", "ClientConnectionCount");
    }

    @Test
    void strictBoundsExcludeTheirLimit() {
        showing("Complete", sample(1, "5"));
        assertThat(metric.observe(STEP.and("below", "5").context()).state()).isEqualTo(State.NOT_YET);
        assertThat(metric.observe(STEP.and("above", "5").context()).state()).isEqualTo(State.NOT_YET);
        assertThat(metric.observe(STEP.and("atMost", "5").context()).state()).isEqualTo(State.MET);
        assertThat(metric.observe(STEP.and("atLeast", "5").context()).state()).isEqualTo(State.MET);
        Observation seen =
                metric.observe(STEP.and("below", "5").and("unit", "ms").context());
        assertThat(seen.summary()).isEqualTo("ClientConnectionCount is 5 ms, wanted below 5 ms");
    }

    @Test
    void aBoundCanBeAPercentageOfAnEarlierReading() {
        showing("Complete", sample(1, "94"));
        Steps most = STEP.and("atLeast", "95").and("percentOf", "0.3/connections");
        assertThat(metric.observe(most.knowing("0.3/connections", "100").context())
                        .state())
                .isEqualTo(State.NOT_YET);
        assertThat(metric.observe(most.knowing("0.3/connections", "98 clients").context())
                        .state())
                .isEqualTo(State.MET);
    }

    @Test
    void aPercentageOfAnUnknownReadingIsUnknown() {
        showing("Complete", sample(1, "94"));
        Observation seen = metric.observe(
                STEP.and("atLeast", "95").and("percentOf", "0.3/connections").context());
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).contains("0.3/connections");
    }

    @Test
    void noSampleIsUnknown() {
        showing("Complete", "");
        Observation seen = metric.observe(STEP.and("atMost", "0").context());
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).contains("no sample of ClientConnectionCount");
    }

    @Test
    void aStaleSampleIsUnknown() {
        showing("Complete", sample(61, "0"));
        assertThat(metric.observe(STEP.and("atMost", "0").context()).summary()).contains("1 m 1 s old");
        assertThat(metric.observe(STEP.and("atMost", "0").and("maxAge", "90s").context())
                        .state())
                .isEqualTo(State.MET);
    }

    @Test
    void aPartialAnswerIsUnknown() {
        for (String status : new String[] {"PartialData", "InternalError", "Forbidden"}) {
            showing(status, sample(1, "0"));
            assertThat(metric.observe(STEP.and("atMost", "0").context()).state())
                    .isEqualTo(State.UNKNOWN);
        }
    }

    @Test
    void aFigureThatIsNoneIsUnknown() {
        showing("Complete", sample(1, "NaN"));
        assertThat(metric.observe(STEP.and("atMost", "0").context()).state()).isEqualTo(State.UNKNOWN);
        showing("Complete", sample(-120, "0"));
        assertThat(metric.observe(STEP.and("atMost", "0").context()).state()).isEqualTo(State.UNKNOWN);
    }

    private void showing(String status, String samples) {
        String values =
                samples.replaceAll("<t>.*?</t>", "").replace("<v>", "<member>").replace("</v>", "</member>");
        String times =
                samples.replaceAll("<v>.*?</v>", "").replace("<t>", "<member>").replace("</t>", "</member>");
        outside.answering(call -> Reply.xml("<GetMetricDataResponse><GetMetricDataResult><MetricDataResults><member>"
                + "<Id>newest</Id><StatusCode>" + status + "</StatusCode><Timestamps>" + times + "</Timestamps><Values>"
                + values + "</Values></member></MetricDataResults></GetMetricDataResult></GetMetricDataResponse>"));
    }

    private static String sample(long secondsAgo, String value) {
        Instant at = Steps.NOW.minusSeconds(secondsAgo);
        return "<t>" + at + "</t><v>" + value + "</v>";
    }
}
