package com.nxop.cutover.rehearsal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Truth.Place;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.CompositeAlarm;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

class CloudWatchApiTest {

    private final Aws aws = new Aws();
    private final CloudWatchClient east = aws.client(CloudWatchClient.builder(), Region.EAST);
    private final CloudWatchClient west = aws.client(CloudWatchClient.builder(), Region.WEST);

    @AfterEach
    void close() {
        east.close();
        west.close();
        aws.close();
    }

    @Test
    void clientsAreCountedWhereTheyAre() {
        assertThat(newest(east, "AWS/Kafka", "ClientConnectionCount", "Cluster Name", "aot-n-us-east-1-msk"))
                .isEqualTo(100);
        assertThat(newest(west, "AWS/Kafka", "ClientConnectionCount", "Cluster Name", "aot-n-us-west-2-msk"))
                .isZero();
    }

    @Test
    void theLagOfDocumentDbIsToldByTheRegionThatReads() {
        assertThat(docDbLag(west)).isNotEmpty();
        assertThat(docDbLag(east)).isEmpty();

        aws.world.change("West writes", truth -> truth.withWriter(Place.WEST));

        await().until(() -> !docDbLag(east).isEmpty());
        await().until(() -> docDbLag(west).isEmpty());
    }

    @Test
    void aDroppedMetricRunsDryAndAFrozenOneStays() {
        aws.world.faults().set("metric.GlobalClusterReplicationLag", Kind.FAIL);
        await().until(() -> docDbLag(west).isEmpty());

        aws.world.faults().set("metric.ReplicationLatency", Kind.IGNORED);
        await().until(() -> query(west, "AWS/Kafka", "ReplicationLatency", "Replicator", "nxop").stream()
                        .distinct()
                        .count()
                == 1);
    }

    @Test
    void aReplicationThatStandsStillIsSeenInItsLagAndItsLayer() {
        aws.world.faults().set("docdb.replication", Kind.FAIL);

        await().until(() -> docDbLag(west).get(0) > 15_000);
        assertThat(state(west, "L3-Data-Ready-us-west-2")).isEqualTo(StateValue.ALARM);
    }

    @Test
    void aForcedValueIsPublishedUntilReleased() {
        aws.endpoint.metrics().force("master_region_readiness.us-west-2", 84);

        await().until(() -> readiness(west) == 84);
        assertThat(readiness(east)).isEqualTo(100);
        aws.endpoint.metrics().release("master_region_readiness.us-west-2");
        await().until(() -> readiness(west) == 100);
    }

    @Test
    void whatIsPutCanBeRead() {
        MetricDatum datum = MetricDatum.builder()
                .metricName("FailoverDuration")
                .value(512.0)
                .timestamp(aws.world.clock().instant())
                .dimensions(dimension("Run", "run-1"))
                .build();
        west.putMetricData(r -> r.namespace("NXOP/Failover").metricData(datum));

        assertThat(newest(west, "NXOP/Failover", "FailoverDuration", "Run", "run-1"))
                .isEqualTo(512);
    }

    @Test
    void compositesAreToldOnlyToWhoAsksForThem() {
        assertThat(west.describeAlarms(r -> {}).compositeAlarms()).isEmpty();
        assertThat(west.describeAlarms(r -> {}).metricAlarms())
                .extracting(alarm -> alarm.alarmName())
                .containsExactly("ARC-Safety-Rules-Deployed");
        assertThat(composites(west, "")).hasSize(15).allMatch(alarm -> alarm.stateValue() == StateValue.OK);
    }

    @Test
    void aLayerFollowsItsComposites() {
        aws.world.faults().set("alarm.NLB-Health-us-west-2", Kind.FAIL);
        assertThat(state(west, "L2-Network-Ready-us-west-2")).isEqualTo(StateValue.ALARM);

        aws.world.faults().set("alarm.NLB-Health-us-west-2", Kind.IGNORED);
        assertThat(state(west, "L2-Network-Ready-us-west-2")).isEqualTo(StateValue.INSUFFICIENT_DATA);
    }

    @Test
    void aCordonedEastLacksTraffic() {
        aws.world.change("cordon", truth -> truth.withCordon(true));

        assertThat(state(east, "L4-Application-Ready-us-east-1")).isEqualTo(StateValue.ALARM);
        assertThat(state(west, "L4-Application-Ready-us-west-2")).isEqualTo(StateValue.OK);
    }

    @Test
    void aFailingCloudWatchSaysSo() {
        aws.world.faults().set("cloudwatch.GetMetricData", Kind.FAIL);

        assertThatThrownBy(() -> docDbLag(west)).isInstanceOf(CloudWatchException.class);
    }

    private double readiness(CloudWatchClient client) {
        String region = client == west ? "us-west-2" : "us-east-1";
        return newest(client, "NXOP/Failover", "master_region_readiness", "Region", region);
    }

    private List<Double> docDbLag(CloudWatchClient client) {
        return query(client, "AWS/DocDB", "GlobalClusterReplicationLag", "GlobalClusterIdentifier", "nxop-global");
    }

    private double newest(CloudWatchClient client, String space, String metric, String name, String value) {
        return query(client, space, metric, name, value).get(0);
    }

    /** The values of the last minute, newest first. */
    private List<Double> query(CloudWatchClient client, String space, String metric, String name, String value) {
        Instant now = aws.world.clock().instant();
        MetricDataQuery query = MetricDataQuery.builder()
                .id("m1")
                .metricStat(s -> s.stat("Average")
                        .period(5)
                        .metric(m -> m.namespace(space).metricName(metric).dimensions(dimension(name, value))))
                .build();
        MetricDataResult result = client.getMetricData(
                        r -> r.startTime(now.minusSeconds(60)).endTime(now).metricDataQueries(query))
                .metricDataResults()
                .get(0);
        assertThat(result.timestamps()).hasSameSizeAs(result.values());
        return result.values();
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    private static List<CompositeAlarm> composites(CloudWatchClient client, String prefix) {
        return client.describeAlarms(r -> {
                    r.alarmTypes(AlarmType.COMPOSITE_ALARM, AlarmType.METRIC_ALARM);
                    if (!prefix.isEmpty()) {
                        r.alarmNamePrefix(prefix);
                    }
                })
                .compositeAlarms();
    }

    private static StateValue state(CloudWatchClient client, String alarm) {
        return composites(client, alarm).get(0).stateValue();
    }
}
