package com.nxop.cutover.orchestration.action.cloudwatch;

import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.AwsFailure;
import com.nxop.cutover.orchestration.action.cloudwatch.Reading.Missing;
import com.nxop.cutover.orchestration.action.cloudwatch.Reading.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/** Reads the newest sample of a metric, or says why there is none that counts. */
public final class Metrics {

    /** The metrics are published every 5 s. */
    private static final int PERIOD_SECONDS = 5;
    /** Looks a little further back than a sample may be old, so that a stale one is told from none. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final String ID = "newest";

    private final AwsClients clients;

    public Metrics(AwsClients clients) {
        this.clients = clients;
    }

    /** @param maxAge oldest sample that counts */
    public Reading newest(Metric metric, Instant now, Duration maxAge) {
        try {
            CloudWatchClient reader =
                    clients.reader(CloudWatchClient.class, metric.region(), CloudWatchClient::builder);
            List<MetricDataResult> results = reader.getMetricDataPaginator(query(metric, now, maxAge)).stream()
                    .flatMap(page -> page.metricDataResults().stream())
                    .filter(result -> ID.equals(result.id()))
                    .toList();
            return judge(metric, results, now, maxAge);
        } catch (SdkException failed) {
            return new Missing(AwsFailure.of(failed)
                    .toObservation("Reading " + metric.name() + " in " + metric.region())
                    .summary());
        }
    }

    private static GetMetricDataRequest query(Metric metric, Instant now, Duration maxAge) {
        List<Dimension> dimensions = metric.dimensions().entrySet().stream()
                .map(pair -> Dimension.builder()
                        .name(pair.getKey())
                        .value(pair.getValue())
                        .build())
                .toList();
        MetricDataQuery query = MetricDataQuery.builder()
                .id(ID)
                .metricStat(stat -> stat.period(PERIOD_SECONDS)
                        .stat("Average")
                        .metric(named -> named.namespace(metric.namespace())
                                .metricName(metric.name())
                                .dimensions(dimensions)))
                .build();
        return GetMetricDataRequest.builder()
                .metricDataQueries(query)
                .startTime(now.minus(maxAge).minus(MARGIN))
                .endTime(now.plusSeconds(PERIOD_SECONDS))
                .scanBy(ScanBy.TIMESTAMP_DESCENDING)
                .build();
    }

    private static Reading judge(Metric metric, List<MetricDataResult> results, Instant now, Duration maxAge) {
        Optional<MetricDataResult> incomplete = results.stream()
                .filter(result -> result.statusCode() != StatusCode.COMPLETE)
                .findFirst();
        if (incomplete.isPresent()) {
            return new Missing("CloudWatch gave only part of " + metric.name() + " ("
                    + incomplete.get().statusCodeAsString() + "). It is read again; if it lasts, look at the metric in "
                    + metric.region() + ".");
        }
        return results.stream()
                .flatMap(Metrics::points)
                .max(Comparator.comparing(Point::at))
                .map(point -> judge(metric, point, now, maxAge))
                .orElseGet(() -> new Missing("CloudWatch has no sample of " + metric.name() + " "
                        + metric.dimensions() + " in " + metric.region()
                        + " within the last " + Durations.say(maxAge.plus(MARGIN))
                        + ". Check that it is still published and that the plan names it rightly."));
    }

    private static Reading judge(Metric metric, Point point, Instant now, Duration maxAge) {
        Duration age = Duration.between(point.at(), now);
        if (age.compareTo(maxAge) > 0) {
            return new Missing("The newest sample of " + metric.name() + " is " + Durations.say(age)
                    + " old, allowed are " + Durations.say(maxAge) + ". Check that it is still published.");
        }
        if (age.plus(SKEW).isNegative() || !Double.isFinite(point.value())) {
            return new Missing("The newest sample of " + metric.name() + " makes no sense (" + point.value() + " at "
                    + point.at() + "). Check the clocks and who publishes it.");
        }
        return new Sample(point.value(), age.isNegative() ? Duration.ZERO : age);
    }

    private static Stream<Point> points(MetricDataResult result) {
        int both = Math.min(result.values().size(), result.timestamps().size());
        return IntStream.range(0, both)
                .mapToObj(at -> new Point(
                        Objects.requireNonNull(result.timestamps().get(at)),
                        Objects.requireNonNull(result.values().get(at))));
    }

    private record Point(Instant at, double value) {}
}
