package com.nxop.cutover.rehearsal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

class CordonTest {

    private final Aws aws = new Aws();
    private final Ec2Client ec2 = aws.client(Ec2Client.builder(), Region.EAST);
    private final LambdaClient lambda = aws.client(LambdaClient.builder(), Region.EAST);

    @AfterEach
    void close() {
        ec2.close();
        lambda.close();
        aws.close();
    }

    @Test
    void aCordonLeavesOnlyTheReplicatorInAndTakesAboutSixSeconds() {
        assertThat(ingress()).hasSize(4);

        InvokeResponse answer = invoke("cordon");

        assertThat(answer.payload().asUtf8String()).isEqualTo("{\"status\":\"ok\",\"rules\":3}");
        assertThat(aws.world.truth().cordon()).isTrue();
        assertThat(ingress()).singleElement().satisfies(rule -> {
            assertThat(rule.tags()).extracting(tag -> tag.value()).containsExactly("replication");
            assertThat(rule.fromPort()).isEqualTo(9094);
        });
        Span span = aws.world.spans().get(0);
        assertThat(span.layer()).isEqualTo("cordon");
        assertThat(span.needed()).isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    void anUncordonPutsExactlyTheSavedRulesBack() {
        List<SecurityGroupRule> before = ingress();

        invoke("cordon");
        invoke("cordon");
        InvokeResponse answer = invoke("uncordon");

        assertThat(answer.payload().asUtf8String()).contains("\"rules\":3");
        assertThat(ingress()).isEqualTo(before);
        assertThat(invoke("uncordon").payload().asUtf8String()).contains("\"rules\":0");
        assertThat(aws.world.truth().cordon()).isFalse();
    }

    @Test
    void aFunctionThatThrowsIsStillHttp200() {
        aws.world.faults().set("lambda.sg-cordon", Kind.FAIL);

        InvokeResponse answer = invoke("cordon");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.functionError()).isEqualTo("Unhandled");
        assertThat(aws.world.truth().cordon()).isFalse();
    }

    @Test
    void anIgnoredCordonSaysOkAndLeavesTheRules() {
        aws.world.faults().set("lambda.sg-cordon", Kind.IGNORED);

        assertThat(invoke("cordon").payload().asUtf8String()).contains("ok");

        assertThat(ingress()).hasSize(4);
    }

    @Test
    void anotherFunctionDoesNotExist() {
        assertThatThrownBy(() -> lambda.invoke(r -> r.functionName("other")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aLostRegionRefusesInTheProtocolOfItsService() {
        aws.world.faults().set("aws.us-east-1", Kind.FAIL);

        assertThatThrownBy(this::ingress)
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("ServiceUnavailable"));
    }

    private InvokeResponse invoke(String action) {
        String payload =
                "{\"action\":\"" + action + "\",\"group\":\"" + aws.setting("cordon.group") + "\",\"run\":\"run-1\"}";
        return lambda.invoke(r -> r.functionName("sg-cordon").payload(SdkBytes.fromUtf8String(payload)));
    }

    private List<SecurityGroupRule> ingress() {
        Filter group = Filter.builder()
                .name("group-id")
                .values(aws.setting("cordon.group"))
                .build();
        return ec2.describeSecurityGroupRules(r -> r.filters(group)).securityGroupRules().stream()
                .filter(rule -> !rule.isEgress())
                .toList();
    }
}
