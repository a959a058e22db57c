package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Loopback;
import com.nxop.cutover.rehearsal.http.Reply;
import com.nxop.cutover.rehearsal.http.Scope;
import com.nxop.cutover.rehearsal.http.Trouble;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * All AWS services but ARC on one address; region and service of a call come from its signature. Faults:
 * {@code aws.<region>} (a whole region), {@code <service>.<Operation>.<region>} and {@code <service>.<Operation>},
 * for example {@code docdb.SwitchoverGlobalCluster}, {@code lambda.sg-cordon}, {@code cloudwatch.GetMetricData}.
 */
public final class AwsEndpoint implements AutoCloseable {

    private static final String EAST_GROUP = "sg-0e57a1b2c3d4e5f60";
    private static final String WEST_GROUP = "sg-0e57f60a1b2c3d4e5";

    private final Map<String, Integer> arrived = new ConcurrentHashMap<>();
    private final Trouble trouble;
    private final Metrics metrics;
    private final Buckets buckets;
    private final SnsApi sns;
    private final Map<String, Api> services;
    private final Loopback server;

    private AwsEndpoint(World world) {
        this.trouble = new Trouble(world);
        this.metrics = new Metrics(world);
        this.buckets = new Buckets(world, trouble);
        this.sns = new SnsApi(world, trouble);
        List<SecurityGroup> groups = List.of(
                new SecurityGroup(world, Region.EAST, EAST_GROUP), new SecurityGroup(world, Region.WEST, WEST_GROUP));
        this.services = Map.of(
                "rds", new DocDbApi(new GlobalCluster(world), new Snapshots(world), trouble),
                "ec2", new Ec2Api(groups),
                "lambda", new CordonLambda(world, trouble, groups),
                "monitoring", new CloudWatchApi(world, metrics),
                "sns", sns,
                "backup", new BackupApi(world, trouble),
                "s3", new S3Api(world, buckets));
        this.server = Loopback.start("aws", this::answer);
    }

    public static AwsEndpoint start(World world) {
        return new AwsEndpoint(world);
    }

    /** The value of {@code aws.endpointUrl}. */
    public String url() {
        return server.url();
    }

    /** Metrics, to force one. */
    public Metrics metrics() {
        return metrics;
    }

    public Buckets buckets() {
        return buckets;
    }

    /** Messages delivered to SNS so far. */
    public List<Published> messages() {
        return sns.messages();
    }

    /** Calls the listener with each message delivered to SNS from now on, on the thread that serves the call. */
    public void onMessage(Consumer<Published> listener) {
        sns.onMessage(listener);
    }

    /** Plan settings that name the things behind this address. */
    public Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("region.east", Region.EAST.aws()),
                Map.entry("region.west", Region.WEST.aws()),
                Map.entry("cordon.function", CordonLambda.FUNCTION),
                Map.entry("cordon.group", EAST_GROUP),
                Map.entry("cordon.port", String.valueOf(SecurityGroup.PORT)),
                Map.entry("docdb.global", GlobalCluster.ID),
                Map.entry("docdb.cluster.east", GlobalCluster.arn(Region.EAST)),
                Map.entry("docdb.cluster.west", GlobalCluster.arn(Region.WEST)),
                Map.entry("s3.buckets.east", String.join(",", Buckets.in(Region.EAST))),
                Map.entry("s3.buckets.west", String.join(",", Buckets.in(Region.WEST))),
                Map.entry("sns.topic", SnsApi.TOPIC),
                Map.entry("backup.vault", BackupApi.VAULT),
                Map.entry("kafka.cluster.east", Readings.kafkaCluster(Region.EAST)),
                Map.entry("kafka.cluster.west", Readings.kafkaCluster(Region.WEST)),
                Map.entry("readiness.namespace", "NXOP/Failover"),
                Map.entry("readiness.metric", "master_region_readiness"),
                Map.entry("alarms.layers", String.join(",", Alarms.LAYERS.keySet())),
                Map.entry(
                        "alarms.composites",
                        String.join(
                                ",",
                                Alarms.LAYERS.values().stream()
                                        .flatMap(List::stream)
                                        .toList())));
    }

    private Optional<Reply> answer(Call call) {
        Optional<Scope> scope = Scope.of(call);
        Optional<Api> api = scope.map(Scope::service).map(services::get);
        Optional<Region> region = scope.flatMap(signed -> region(signed.region()));
        if (api.isEmpty() || region.isEmpty()) {
            return Optional.of(RestJson.refuse(new AwsRefusal(
                    "AccessDeniedException",
                    403,
                    "The rehearsal answers signed calls to " + services.keySet() + " in its two regions, not "
                            + scope.map(Scope::toString).orElse("unsigned ones"))));
        }
        return answer(api.get(), region.get(), call);
    }

    private Optional<Reply> answer(Api api, Region region, Call call) {
        String operation = api.operation(call);
        String fault = api.name() + "." + operation;
        return trouble.around(
                List.of("aws." + region.aws(), fault + "." + region.aws(), fault),
                name -> api.refuse(AwsRefusal.of(name)),
                () -> carryOut(api, region, operation, call));
    }

    /** How often an operation arrived, refused or not: {@code rds.SwitchoverGlobalCluster} for example. */
    public int arrived(String operation) {
        return arrived.getOrDefault(operation, 0);
    }

    private Reply carryOut(Api api, Region region, String operation, Call call) {
        arrived.merge(api.name() + "." + operation, 1, Integer::sum);
        try {
            return api.carryOut(region, operation, call);
        } catch (AwsRefusal refusal) {
            return api.refuse(refusal);
        }
    }

    private static Optional<Region> region(String name) {
        return List.of(Region.values()).stream()
                .filter(region -> region.aws().equals(name))
                .findFirst();
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
    }
}
