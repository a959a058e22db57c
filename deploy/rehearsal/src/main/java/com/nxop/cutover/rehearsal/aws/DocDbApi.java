package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Trouble;
import com.nxop.cutover.rehearsal.http.Xml;
import com.nxop.cutover.rehearsal.world.Region;
import java.util.List;
import java.util.stream.Stream;

/** The query API of DocumentDB, which lives in the rds name space. */
final class DocDbApi implements QueryApi {

    private final GlobalCluster cluster;
    private final Snapshots snapshots;
    private final Trouble trouble;

    DocDbApi(GlobalCluster cluster, Snapshots snapshots, Trouble trouble) {
        this.cluster = cluster;
        this.snapshots = snapshots;
        this.trouble = trouble;
    }

    @Override
    public String name() {
        return "docdb";
    }

    @Override
    public String namespace() {
        return "http://rds.amazonaws.com/doc/2014-10-31/";
    }

    @Override
    public String result(Region region, String operation, Params params) {
        return switch (operation) {
            case "DescribeGlobalClusters" -> globalClusters(params);
            case "DescribeDBClusters" -> clusters(region, params);
            case "SwitchoverGlobalCluster" -> move(operation, params, false);
            case "FailoverGlobalCluster" -> failover(operation, params);
            case "CreateDBClusterSnapshot" -> snapshots.create(region, params);
            case "DescribeDBClusterSnapshots" -> snapshots.describe(region, params);
            default -> throw QueryApi.unknown(operation);
        };
    }

    /** Without AllowDataLoss a failover is a switchover; both wishes at once contradict each other. */
    private String failover(String operation, Params params) {
        boolean lossAllowed = params.isTrue("AllowDataLoss");
        if (lossAllowed && params.isTrue("Switchover")) {
            throw AwsRefusal.bad(
                    "InvalidParameterCombination", "AllowDataLoss and Switchover cannot be given together");
        }
        return move(operation, params, lossAllowed);
    }

    private String move(String operation, Params params, boolean lossAllowed) {
        known(params.get("GlobalClusterIdentifier"));
        Region target = GlobalCluster.region(params.get("TargetDbClusterIdentifier"));
        if (!trouble.ignored("docdb." + operation)) {
            cluster.start(target, lossAllowed);
        }
        return globalCluster("GlobalCluster");
    }

    private String globalClusters(Params params) {
        params.find("GlobalClusterIdentifier").ifPresent(DocDbApi::known);
        return Xml.element("GlobalClusters", globalCluster("GlobalClusterMember"));
    }

    private static void known(String id) {
        if (!id.equals(GlobalCluster.ID)) {
            throw AwsRefusal.missing("GlobalClusterNotFoundFault", "There is no global cluster " + id);
        }
    }

    private String globalCluster(String element) {
        return Xml.element(
                element,
                Xml.text("GlobalClusterIdentifier", GlobalCluster.ID),
                Xml.text("GlobalClusterResourceId", "cluster-nxop0global"),
                Xml.text("GlobalClusterArn", "arn:aws:rds::111122223333:global-cluster:" + GlobalCluster.ID),
                Xml.text("Status", cluster.move().map(move -> "failing-over").orElse("available")),
                Xml.text("Engine", "docdb"),
                Xml.text("EngineVersion", "5.0.0"),
                Xml.text("StorageEncrypted", true),
                Xml.text("DeletionProtection", true),
                Xml.list("GlobalClusterMembers", List.of(Region.values()), this::member),
                cluster.move().map(DocDbApi::state).orElse(""));
    }

    private String member(Region region) {
        boolean writer = cluster.isWriter(region);
        return Xml.element(
                "GlobalClusterMember",
                Xml.text("DBClusterArn", GlobalCluster.arn(region)),
                Xml.list(
                        "Readers",
                        writer ? List.of(region.other()) : List.<Region>of(),
                        reader -> Xml.text("member", GlobalCluster.arn(reader))),
                Xml.text("IsWriter", writer));
    }

    private static String state(GlobalCluster.Move move) {
        return Xml.element(
                "FailoverState",
                Xml.text("Status", move.status()),
                Xml.text("FromDbClusterArn", GlobalCluster.arn(move.from())),
                Xml.text("ToDbClusterArn", GlobalCluster.arn(move.to())),
                Xml.text("IsDataLossAllowed", move.lossAllowed()));
    }

    private String clusters(Region region, Params params) {
        String wanted = params.find("DBClusterIdentifier").orElse(GlobalCluster.id(region));
        if (!Stream.of(GlobalCluster.id(region), GlobalCluster.arn(region)).anyMatch(wanted::equals)) {
            throw AwsRefusal.missing("DBClusterNotFoundFault", "There is no cluster " + wanted + " in " + region.aws());
        }
        return Xml.element("DBClusters", cluster(region));
    }

    private String cluster(Region region) {
        String id = GlobalCluster.id(region);
        String domain = ".cluster-nxop." + region.aws() + ".docdb.amazonaws.com";
        return Xml.element(
                "DBCluster",
                Xml.text("DBClusterIdentifier", id),
                Xml.text("DBClusterArn", GlobalCluster.arn(region)),
                Xml.text("Status", "available"),
                Xml.text("Endpoint", id + domain),
                Xml.text("ReaderEndpoint", id + "-ro" + domain),
                Xml.text("Port", 27017),
                Xml.text("Engine", "docdb"),
                Xml.list("DBClusterMembers", List.of(1, 2, 3), number -> instance(region, number)));
    }

    private String instance(Region region, int number) {
        return Xml.element(
                "DBClusterMember",
                Xml.text("DBInstanceIdentifier", GlobalCluster.id(region) + "-" + number),
                Xml.text("IsClusterWriter", number == 1 && cluster.isWriter(region)),
                Xml.text("DBClusterParameterGroupStatus", "in-sync"),
                Xml.text("PromotionTier", number));
    }
}
