package com.nxop.cutover.orchestration.action.data;

import com.nxop.cutover.orchestration.action.Cause;
import com.nxop.cutover.orchestration.action.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/** The number of clients connected to an MSK cluster, by its newest sample. */
record ClientConnections(Function<String, CloudWatchClient> clients, String region, String cluster) {

    /** An older sample says nothing about now. */
    private static final Duration OLDEST = Duration.ofSeconds(60);

    private static final int PERIOD_SECONDS = 5;

    /** @throws Unreadable when there is no sample of the last minute */
    long count(Instant now) {
        try {
            return clients.apply(region).getMetricData(query(now)).metricDataResults().stream()
                    .flatMap(result -> result.values().stream())
                    .findFirst()
                    .map(Math::round)
                    .orElseThrow(() -> new Unreadable("the connection count of " + cluster + " in " + region
                            + " has no sample of the last minute; check the metric ClientConnectionCount"));
        } catch (SdkException failed) {
            throw new Unreadable(
                    "the connection count of " + cluster + " cannot be read from CloudWatch in " + region + " ("
                            + Cause.of(failed) + "); check the way to it",
                    failed);
        }
    }

    private GetMetricDataRequest query(Instant now) {
        MetricStat stat = MetricStat.builder()
                .metric(metric())
                .period(PERIOD_SECONDS)
                .stat("Maximum")
                .build();
        return GetMetricDataRequest.builder()
                .startTime(now.minus(OLDEST))
                .endTime(now)
                .scanBy(ScanBy.TIMESTAMP_DESCENDING)
                .metricDataQueries(MetricDataQuery.builder()
                        .id("connections")
                        .metricStat(stat)
                        .build())
                .build();
    }

    private Metric metric() {
        return Metric.builder()
                .namespace("AWS/Kafka")
                .metricName("ClientConnectionCount")
                .dimensions(
                        Dimension.builder().name("Cluster Name").value(cluster).build())
                .build();
    }
}
