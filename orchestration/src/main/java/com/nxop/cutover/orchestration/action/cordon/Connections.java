package com.nxop.cutover.orchestration.action.cordon;

import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.cloudwatch.Metric;
import com.nxop.cutover.orchestration.action.cloudwatch.Metrics;
import com.nxop.cutover.orchestration.action.cloudwatch.Reading;
import java.time.Duration;
import java.util.Map;

/** How many clients are still connected to an MSK cluster. */
final class Connections {

    private static final Duration FRESH = Duration.ofSeconds(60);

    private final Metrics metrics;

    Connections(Metrics metrics) {
        this.metrics = metrics;
    }

    Reading count(StepContext context, String cluster) {
        return metrics.newest(
                new Metric(
                        context.with().text("region"),
                        "AWS/Kafka",
                        "ClientConnectionCount",
                        Map.of("Cluster Name", cluster)),
                context.now(),
                FRESH);
    }
}
