package com.nxop.cutover.orchestration.action.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

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

class AlarmsOkTest {

    private static final Steps STEP =
            Steps.with("region", "us-west-2", "alarms", "MSK-Cluster-Health-us-west-2, L1-us-west-2");

    private Outside outside;
    private AwsClients clients;
    private AlarmsOk alarms;

    @BeforeEach
    void open() throws IOException {
        outside = Outside.start();
        clients = new AwsClients();
        alarms = new AlarmsOk(clients);
    }

    @AfterEach
    void close() {
        clients.close();
        outside.close();
    }

    @Test
    void allNamedAlarmsOkIsMet() {
        showing("OK", "OK");
        Observation seen = alarms.observe(STEP.context());
        assertThat(seen.state()).isEqualTo(State.MET);
        assertThat(seen.readings()).containsEntry("L1-us-west-2", "OK").hasSize(2);
        assertThat(outside.asked().get(0).body()).contains("MetricAlarm", "CompositeAlarm");
    }

    @Test
    void anAlarmIsNamed() {
        showing("ALARM", "OK");
        Observation seen = alarms.observe(STEP.context());
        assertThat(seen.state()).isEqualTo(State.NOT_YET);
        assertThat(seen.summary()).isEqualTo("In alarm: MSK-Cluster-Health-us-west-2");
    }

    @Test
    void tooLittleDataIsUnknown() {
        showing("OK", "INSUFFICIENT_DATA");
        Observation seen = alarms.observe(STEP.context());
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).contains("L1-us-west-2 (INSUFFICIENT_DATA)");
    }

    @Test
    void anAlarmThatDoesNotExistIsUnknown() {
        showing("OK", "OK");
        Observation seen = alarms.observe(STEP.and("alarms", "L1-us-west-2,L9").context());
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).contains("L9 (missing)");
    }

    @Test
    void everyPageIsRead() {
        outside.answering(call -> Reply.xml(
                call.body().contains("NextToken=two")
                        ? page("", "L1-us-west-2", "OK", "")
                        : page("MSK-Cluster-Health-us-west-2", "", "OK", "<NextToken>two</NextToken>")));
        assertThat(alarms.observe(STEP.context()).state()).isEqualTo(State.MET);
    }

    @Test
    void moreThanAHundredNamesAreAskedInParts() {
        showing("OK", "OK");
        StringBuilder names = new StringBuilder("L1-us-west-2");
        for (int at = 0; at < 120; at++) {
            names.append(",n").append(at);
        }
        assertThat(alarms.observe(STEP.and("alarms", names.toString()).context())
                        .state())
                .isEqualTo(State.UNKNOWN);
        assertThat(outside.asked()).hasSize(2);
    }

    private void showing(String composite, String metric) {
        outside.answering(
                call -> Reply.xml(response("<CompositeAlarms>" + alarm("MSK-Cluster-Health-us-west-2", composite)
                        + "</CompositeAlarms><MetricAlarms>" + alarm("L1-us-west-2", metric) + "</MetricAlarms>")));
    }

    private static String page(String composite, String metric, String state, String next) {
        return response("<CompositeAlarms>" + (composite.isEmpty() ? "" : alarm(composite, state))
                + "</CompositeAlarms><MetricAlarms>" + (metric.isEmpty() ? "" : alarm(metric, state))
                + "</MetricAlarms>"
                + next);
    }

    private static String alarm(String name, String state) {
        return "<member><AlarmName>" + name + "</AlarmName><StateValue>" + state + "</StateValue></member>";
    }

    private static String response(String inner) {
        return "<DescribeAlarmsResponse><DescribeAlarmsResult>" + inner
                + "</DescribeAlarmsResult></DescribeAlarmsResponse>";
    }
}
