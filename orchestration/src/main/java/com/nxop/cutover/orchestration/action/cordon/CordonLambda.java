package com.nxop.cutover.orchestration.action.cordon;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.AwsFailure;
import com.nxop.cutover.orchestration.action.cloudwatch.Metrics;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * {@code cordon.lambda}: asks the function, then believes only the rules and the connections. Taking a rule away does
 * not cut a connection that is already tracked.
 */
public final class CordonLambda implements Action {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AwsClients clients;
    private final Connections connections;

    public CordonLambda(AwsClients clients, Metrics metrics) {
        this.clients = clients;
        this.connections = new Connections(metrics);
    }

    @Override
    public ActionType type() {
        return Catalogue.CORDON_LAMBDA;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Observation observe(StepContext context) {
        String group = context.with().text("group");
        try {
            GroupRules rules =
                    GroupRules.of(read(context.with()), (int) context.with().number("port"));
            if (rules.all() == 0) {
                return Observation.unknown("EC2 shows no rule at all of the security group " + group
                        + ". Check its id and region in the plan.");
            }
            return Want.of(context).judge(rules, connections, context);
        } catch (SdkException failed) {
            return AwsFailure.of(failed).toObservation("Reading the rules of the security group " + group);
        }
    }

    @Override
    public ActResult act(StepContext context) {
        Settings with = context.with();
        String action = Want.of(context).action();
        String asked = "Invoking " + with.text("function") + " to " + action + " " + with.text("group");
        try {
            InvokeResponse answer = clients.changer(LambdaClient.class, with.text("region"), LambdaClient::builder)
                    .invoke(ask -> ask.functionName(with.text("function"))
                            .payload(SdkBytes.fromUtf8String(
                                    CordonReply.request(action, with.text("group"), context.run()))));
            return judge(asked, answer);
        } catch (SdkException failed) {
            return AwsFailure.of(failed).toResult(asked, "");
        }
    }

    private List<SecurityGroupRule> read(Settings with) {
        Filter ofGroup =
                Filter.builder().name("group-id").values(with.text("group")).build();
        return clients
                .reader(Ec2Client.class, with.text("region"), Ec2Client::builder)
                .describeSecurityGroupRulesPaginator(ask -> ask.filters(ofGroup))
                .stream()
                .flatMap(page -> page.securityGroupRules().stream())
                .toList();
    }

    /** The function ran into an error half way, perhaps: some rules may be changed. */
    private static ActResult judge(String asked, InvokeResponse answer) {
        String payload = answer.payload() == null ? "" : answer.payload().asUtf8String();
        if (answer.functionError() != null) {
            return ActResult.unknown(
                    asked + " ended in an error of the function (" + answer.functionError()
                            + "); some rules may have changed. Look at the function's log; the rules are read again.",
                    "");
        }
        CordonReply reply = CordonReply.of(payload);
        if (!reply.ok()) {
            return ActResult.unknown(
                    asked + " was answered with status '" + reply.status() + "'; the rules are read again.", "");
        }
        String count = reply.rules().isPresent() ? String.valueOf(reply.rules().getAsInt()) : "";
        return ActResult.accepted(asked + " succeeded" + (count.isEmpty() ? "" : ", rules: " + count), count);
    }
}
