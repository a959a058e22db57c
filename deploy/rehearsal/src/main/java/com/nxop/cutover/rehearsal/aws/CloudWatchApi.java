package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Xml;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The query API of CloudWatch. Metric math is not understood, as no plan uses it. */
final class CloudWatchApi implements QueryApi {

    private static final int MOST_QUERIES = 500;

    private final World world;
    private final Metrics metrics;
    private final Alarms alarms;

    CloudWatchApi(World world, Metrics metrics) {
        this.world = world;
        this.metrics = metrics;
        this.alarms = new Alarms(world, metrics);
    }

    @Override
    public String name() {
        return "cloudwatch";
    }

    @Override
    public String namespace() {
        return "http://monitoring.amazonaws.com/doc/2010-08-01/";
    }

    @Override
    public String result(Region region, String operation, Params params) {
        return switch (operation) {
            case "GetMetricData" -> data(region, params);
            case "PutMetricData" -> put(region, params);
            case "DescribeAlarms" -> describe(region, params);
            default -> throw QueryApi.unknown(operation);
        };
    }

    private String data(Region region, Params params) {
        List<Params> queries = params.numbered("MetricDataQueries.member");
        if (queries.isEmpty() || queries.size() > MOST_QUERIES) {
            throw AwsRefusal.bad("ValidationError", "One call asks 1 to 500 queries, not " + queries.size());
        }
        Instant from = params.time("StartTime");
        Instant to = params.time("EndTime");
        boolean oldestFirst =
                params.find("ScanBy").filter("TimestampAscending"::equals).isPresent();
        return Xml.list(
                "MetricDataResults", queries, query -> one(query, samples(region, query, from, to), oldestFirst));
    }

    private List<Sample> samples(Region region, Params query, Instant from, Instant to) {
        if (query.find("Expression").isPresent()) {
            throw AwsRefusal.bad("ValidationError", "The rehearsal does not compute expressions");
        }
        Series series = new Series(
                region,
                query.get("MetricStat.Metric.Namespace"),
                query.get("MetricStat.Metric.MetricName"),
                dimensions(query.numbered("MetricStat.Metric.Dimensions.member")));
        Duration period = Duration.ofSeconds(Math.max(1, Long.parseLong(query.get("MetricStat.Period"))));
        return metrics.query(series, from, to, period, query.get("MetricStat.Stat"));
    }

    private static String one(Params query, List<Sample> newestFirst, boolean oldestFirst) {
        List<Sample> samples = oldestFirst
                ? newestFirst.stream().sorted(Comparator.comparing(Sample::at)).toList()
                : newestFirst;
        return Xml.element(
                "member",
                Xml.text("Id", query.get("Id")),
                Xml.text("Label", query.find("Label").orElseGet(() -> query.get("MetricStat.Metric.MetricName"))),
                Xml.list("Timestamps", samples, sample -> Xml.text("member", sample.at())),
                Xml.list("Values", samples, sample -> Xml.text("member", sample.value())),
                Xml.text("StatusCode", "Complete"));
    }

    private String put(Region region, Params params) {
        for (Params datum : params.numbered("MetricData.member")) {
            Series series = new Series(
                    region,
                    params.get("Namespace"),
                    datum.get("MetricName"),
                    dimensions(datum.numbered("Dimensions.member")));
            Instant at = datum.find("Timestamp")
                    .map(Instant::parse)
                    .orElseGet(() -> world.clock().instant());
            metrics.put(series, new Sample(at, Double.parseDouble(datum.get("Value"))));
        }
        return "";
    }

    private static Map<String, String> dimensions(List<Params> named) {
        Map<String, String> dimensions = new HashMap<>();
        named.forEach(dimension -> dimensions.put(dimension.get("Name"), dimension.get("Value")));
        return dimensions;
    }

    /** As in AWS, composite alarms are told only to who asks for that type. */
    private String describe(Region region, Params params) {
        List<String> types = params.list("AlarmTypes.member");
        List<Alarms.Alarm> found = alarms.of(region).stream()
                .filter(alarm -> alarm.composite()
                        ? types.contains("CompositeAlarm")
                        : types.isEmpty() || types.contains("MetricAlarm"))
                .filter(alarm -> matches(alarm, params))
                .toList();
        return Xml.list("CompositeAlarms", only(found, true), alarm -> alarm(region, alarm))
                + Xml.list("MetricAlarms", only(found, false), alarm -> alarm(region, alarm));
    }

    private static boolean matches(Alarms.Alarm alarm, Params params) {
        List<String> names = params.list("AlarmNames.member");
        return (names.isEmpty() || names.contains(alarm.name()))
                && params.find("AlarmNamePrefix").map(alarm.name()::startsWith).orElse(true)
                && params.find("StateValue").map(alarm.state()::equals).orElse(true);
    }

    private static List<Alarms.Alarm> only(List<Alarms.Alarm> alarms, boolean composite) {
        return alarms.stream().filter(alarm -> alarm.composite() == composite).toList();
    }

    private String alarm(Region region, Alarms.Alarm alarm) {
        return Xml.element(
                "member",
                Xml.text("AlarmName", alarm.name()),
                Xml.text("AlarmArn", "arn:aws:cloudwatch:" + region.aws() + ":111122223333:alarm:" + alarm.name()),
                Xml.text("ActionsEnabled", true),
                Xml.text("StateValue", alarm.state()),
                Xml.text("StateReason", "as the rehearsal world is"),
                Xml.text("StateUpdatedTimestamp", world.clock().instant()));
    }
}
