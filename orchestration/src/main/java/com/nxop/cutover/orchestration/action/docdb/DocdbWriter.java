package com.nxop.cutover.orchestration.action.docdb;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.AwsFailure;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.docdb.DocDbClient;
import software.amazon.awssdk.services.docdb.model.GlobalCluster;

/**
 * {@code docdb.writer}: a switchover when planned, which loses nothing; in an emergency a failover, which may. The
 * latter only with the loss approved on record, under the fact {@value #APPROVED_LOSS}.
 */
public final class DocdbWriter implements Action {

    /** Fact that names the approved loss, for example "at most 4 s of writes". */
    public static final String APPROVED_LOSS = "approved-loss";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AwsClients clients;

    public DocdbWriter(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public ActionType type() {
        return Catalogue.DOCDB_WRITER;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Observation observe(StepContext context) {
        String global = context.with().text("global");
        try {
            DocDbClient reader =
                    clients.reader(DocDbClient.class, context.with().text("region"), DocDbClient::builder);
            return reader.describeGlobalClusters(ask -> ask.globalClusterIdentifier(global)).globalClusters().stream()
                    .filter(cluster -> global.equals(cluster.globalClusterIdentifier()))
                    .findFirst()
                    .map(GlobalView::of)
                    .map(view -> view.against(context.with().text("to")))
                    .orElseGet(() -> Observation.unknown(
                            "DocumentDB does not list the global cluster " + global + ". Check its id in the plan."));
        } catch (SdkException failed) {
            return AwsFailure.of(failed).toObservation("Reading the global cluster " + global);
        }
    }

    @Override
    public ActResult act(StepContext context) {
        if (context.mode() == Mode.EMERGENCY
                && context.facts().getOrDefault(APPROVED_LOSS, "").isBlank()) {
            return ActResult.refused("An emergency failover may lose writes, and nobody has approved a loss for this "
                    + "run; nothing was sent. Have the loss bound approved, then retry the step.");
        }
        String call = context.mode() == Mode.EMERGENCY ? "FailoverGlobalCluster" : "SwitchoverGlobalCluster";
        String asked = call + " of " + context.with().text("global");
        try {
            GlobalCluster answer = send(context);
            return ActResult.accepted(asked + " was taken on; status " + answer.status(), call);
        } catch (SdkException failed) {
            return result(AwsFailure.of(failed), asked, call);
        }
    }

    private GlobalCluster send(StepContext context) {
        Settings with = context.with();
        DocDbClient changer = clients.changer(DocDbClient.class, with.text("region"), DocDbClient::builder);
        return switch (context.mode()) {
            case PLANNED ->
                changer.switchoverGlobalCluster(ask -> ask.globalClusterIdentifier(with.text("global"))
                                .targetDbClusterIdentifier(with.text("to")))
                        .globalCluster();
            case EMERGENCY ->
                changer.failoverGlobalCluster(ask -> ask.globalClusterIdentifier(with.text("global"))
                                .targetDbClusterIdentifier(with.text("to"))
                                .allowDataLoss(true))
                        .globalCluster();
        };
    }

    /** "Invalid state" is what a second request hears while the first one runs. */
    private static ActResult result(AwsFailure failure, String asked, String receipt) {
        return failure.code().startsWith("InvalidGlobalClusterState")
                        || failure.code().startsWith("InvalidDBClusterState")
                ? ActResult.unknown(
                        asked + " was answered with \"invalid state\" (" + failure.cause()
                                + "); a change of writer may already be under way. The cluster is read again.",
                        receipt)
                : failure.toResult(asked, receipt);
    }
}
