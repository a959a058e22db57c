package com.nxop.cutover.orchestration.action.data;

import com.nxop.cutover.orchestration.action.Unreadable;
import com.nxop.cutover.orchestration.action.cloudwatch.Metric;
import com.nxop.cutover.orchestration.action.cloudwatch.Metrics;
import com.nxop.cutover.orchestration.action.cloudwatch.Reading.Missing;
import com.nxop.cutover.orchestration.action.cloudwatch.Reading.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The number of clients connected to an MSK cluster, by its newest sample. */
record ClientConnections(Metrics metrics, String region, String cluster) {

    /** An older sample says nothing about now. */
    private static final Duration OLDEST = Duration.ofSeconds(60);

    /** @throws Unreadable when there is no sample of the last minute */
    long count(Instant now) {
        Metric metric = new Metric(region, "AWS/Kafka", "ClientConnectionCount", Map.of("Cluster Name", cluster));
        var reading = metrics.newest(metric, now, OLDEST);
        if (reading instanceof Sample sample) {
            return Math.round(sample.value());
        }
        String why = reading instanceof Missing missing ? missing.why() : "no sample";
        throw new Unreadable("connections of " + cluster + " in " + region + " are not known: " + why);
    }
}
