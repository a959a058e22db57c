package com.nxop.cutover.orchestration.action.data;

import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.cloudwatch.Metrics;
import com.nxop.cutover.orchestration.action.kafka.KafkaAccess;
import com.nxop.cutover.orchestration.action.kafka.KafkaClusters;
import com.nxop.cutover.orchestration.action.mongo.MongoClusters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The stores whose content is counted. */
public record Stores(KafkaClusters kafka, MongoClusters mongo, AwsClients aws, Secrets secrets) {

    /** Said instead of a lag when a group has never committed on this cluster. */
    static final String NO_POSITION = "no position";

    Stock count(Settings with) {
        KafkaAccess access = KafkaAccess.near(with, secrets);
        Stock stock = new Stock();
        stock.take("offsets", () -> kafka.endOffsets(access, with.list("topics")));
        stock.take("lag", () -> lags(access, with.list("groups")));
        stock.take("documents", () -> mongo.counts(with.text("uri"), with.text("database"), with.list("collections")));
        String region = with.text("region");
        for (String bucket : with.list("buckets")) {
            stock.take("objects", () -> Map.of(bucket, new Bucket(aws, region, bucket).objects()));
        }
        return stock;
    }

    /** What the cluster of {@code farBootstrap} and {@code farUri} holds and that of {@code bootstrap} and {@code uri} lacks. */
    Surplus surplus(Settings with, Instant since) {
        List<String> topics = with.list("topics");
        KafkaAccess far = KafkaAccess.far(with, secrets);
        KafkaAccess near = KafkaAccess.near(with, secrets);
        String database = with.text("database");
        List<String> collections = with.list("collections");
        Surplus surplus = new Surplus();
        surplus.records(() -> kafka.since(far, topics, since), () -> kafka.since(near, topics, since));
        surplus.documents(
                () -> mongo.counts(with.text("farUri"), database, collections),
                () -> mongo.counts(with.text("uri"), database, collections));
        return surplus;
    }

    /** Adds the connection counts of {@code connections}, a list of region=cluster. */
    void connections(Stock stock, StepContext context) {
        if (context.with().find("connections").isEmpty()) {
            return;
        }
        Metrics metrics = new Metrics(aws);
        context.with()
                .pairs("connections")
                .forEach((region, cluster) -> stock.take(
                        "connections",
                        () -> Map.of(region, new ClientConnections(metrics, region, cluster).count(context.now()))));
    }

    private Map<String, String> lags(KafkaAccess access, List<String> groups) {
        Map<String, String> lags = new LinkedHashMap<>();
        kafka.lags(access, groups).forEach((group, lag) -> lags.put(group, say(lag)));
        return lags;
    }

    private static String say(OptionalLong lag) {
        return lag.isPresent() ? String.valueOf(lag.getAsLong()) : NO_POSITION;
    }
}
