package com.nxop.cutover.orchestration.action.docdb;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.AwsFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.docdb.DocDbClient;
import software.amazon.awssdk.services.docdb.model.DBClusterSnapshot;

/** {@code docdb.snapshot}: a snapshot named after the run, so that asking twice makes one and the next run makes its own. */
public final class DocdbSnapshot implements Action {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AwsClients clients;

    public DocdbSnapshot(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public ActionType type() {
        return Catalogue.DOCDB_SNAPSHOT;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Observation observe(StepContext context) {
        String name = name(context);
        try {
            DocDbClient reader =
                    clients.reader(DocDbClient.class, context.with().text("region"), DocDbClient::builder);
            return reader
                    .describeDBClusterSnapshots(ask -> ask.dbClusterSnapshotIdentifier(name))
                    .dbClusterSnapshots()
                    .stream()
                    .filter(snapshot -> name.equals(snapshot.dbClusterSnapshotIdentifier()))
                    .findFirst()
                    .map(snapshot -> judge(snapshot, context))
                    .orElseGet(() -> absent(name));
        } catch (SdkException failed) {
            AwsFailure failure = AwsFailure.of(failed);
            return failure.code().startsWith("DBClusterSnapshotNotFound")
                    ? absent(name)
                    : failure.toObservation("Reading the snapshot " + name);
        }
    }

    @Override
    public ActResult act(StepContext context) {
        String name = name(context);
        try {
            clients.changer(DocDbClient.class, context.with().text("region"), DocDbClient::builder)
                    .createDBClusterSnapshot(
                            ask -> ask.dbClusterSnapshotIdentifier(name).dbClusterIdentifier(cluster(context)));
            return ActResult.accepted("The snapshot " + name + " is being taken", name);
        } catch (SdkException failed) {
            AwsFailure failure = AwsFailure.of(failed);
            return failure.code().startsWith("DBClusterSnapshotAlreadyExists")
                    ? ActResult.accepted("The snapshot " + name + " exists already", name)
                    : failure.toResult("Taking the snapshot " + name, name);
        }
    }

    private static Observation judge(DBClusterSnapshot snapshot, StepContext context) {
        String status = Optional.ofNullable(snapshot.status()).orElse("");
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("snapshot", name(context));
        shown.put("status", status);
        Optional.ofNullable(snapshot.snapshotCreateTime()).ifPresent(at -> shown.put("age", age(at, context.now())));
        if (!cluster(context).equals(snapshot.dbClusterIdentifier())) {
            return Observation.failed(
                    "A snapshot of this name exists, but of the cluster " + snapshot.dbClusterIdentifier()
                            + ". Give the snapshot another name in the plan.",
                    shown);
        }
        return switch (status) {
            case "available" -> Observation.met("The snapshot is complete", shown);
            case "failed" -> Observation.failed("The snapshot failed; delete it, then retry the step.", shown);
            case "" -> Observation.notYet("The snapshot is not ready", shown);
            default -> Observation.underWay("The snapshot is " + status, shown);
        };
    }

    private static String age(Instant at, Instant now) {
        return Durations.say(Duration.between(at, now));
    }

    private static Observation absent(String name) {
        return Observation.notYet("There is no snapshot " + name + " yet", Map.of());
    }

    private static String name(StepContext context) {
        return context.with().text("name") + "-" + context.run().toLowerCase(Locale.ROOT);
    }

    private static String cluster(StepContext context) {
        String arn = context.with().text("cluster");
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
