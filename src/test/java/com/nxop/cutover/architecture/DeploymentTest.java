package com.nxop.cutover.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is shipped beside the code can be read, and says what it must. */
class DeploymentTest {

    private static final Path VALUES = Path.of("deploy/chart/values.yaml");
    private static final Pattern USED = Pattern.compile("\\.Values\\.([a-zA-Z.]+)");

    static List<Path> jsonFiles() {
        return ShippedFiles.ending(".json");
    }

    static List<Path> yamlFiles() {
        return ShippedFiles.ending(".yaml", ".yml");
    }

    static List<Path> policies() {
        return Repository.files(file -> file.startsWith("deploy/iam"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jsonFiles")
    void everyJsonFileCanBeRead(Path file) {
        assertThat(ShippedFiles.json(file).isObject()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("yamlFiles")
    void everyYamlFileCanBeRead(Path file) {
        assertThat(ShippedFiles.yaml(file)).isNotEmpty().allMatch(JsonNode::isObject);
    }

    @Test
    void theChartsValuesMeetTheirSchema() {
        String schema = Repository.text("deploy/chart/values.schema.json");
        String values = ShippedFiles.yaml(VALUES).get(0).toString();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(schema)
                        .validate(values, com.networknt.schema.InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theChartAsksForNoValueItDoesNotHave() {
        JsonNode values = ShippedFiles.yaml(VALUES).get(0);
        List<String> missing = new ArrayList<>();
        for (Path template : Repository.files(file -> file.startsWith("deploy/chart/templates"))) {
            USED.matcher(Repository.text(template))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> values.at("/" + name.replace('.', '/')).isMissingNode())
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theBotRunsWithoutRootAndItsLivenessAsksNothingOutside() {
        JsonNode deployment = ShippedFiles.yaml(Path.of("deploy/chart/templates/deployment.yaml"))
                .get(0);
        JsonNode pod = deployment.at("/spec/template/spec");
        assertThat(pod.at("/securityContext/runAsNonRoot").booleanValue()).isTrue();
        assertThat(pod.at("/containers/0/securityContext/readOnlyRootFilesystem")
                        .booleanValue())
                .isTrue();
        assertThat(pod.at("/containers/0/livenessProbe/httpGet/path").stringValue())
                .endsWith("/liveness");
        assertThat(Repository.text("deploy/Dockerfile")).contains("USER 10001");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void everyRoleIsDeniedWhatNobodyMayDo(Path policy) {
        List<String> denied = new ArrayList<>();
        ShippedFiles.json(policy).path("Statement").forEach(statement -> {
            if (statement.path("Effect").stringValue().equals("Deny")) {
                JsonNode actions = statement.path("Action");
                if (actions.isArray()) {
                    actions.forEach(action -> denied.add(action.stringValue()));
                } else {
                    denied.add(actions.stringValue());
                }
            }
        });
        assertThat(denied)
                .contains("iam:*", "organizations:*", "rds:Delete*", "kafka:Delete*", "s3:Delete*", "cloudtrail:*");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void onlyTwoPeopleMayOverrideASafetyRuleAndOnlyAnEmergencyMayLoseData(Path policy) {
        String name = policy.getFileName().toString();
        ShippedFiles.json(policy).path("Statement").forEach(statement -> {
            if (statement.path("Effect").stringValue().equals("Allow")) {
                String text = statement.toString();
                boolean overrides = text.contains("\"route53-recovery-cluster:AllowSafetyRulesOverrides\":\"true\"");
                assertThat(overrides).isEqualTo(name.equals("breakglass.json") && text.contains("route53"));
                assertThat(text.contains("rds:FailoverGlobalCluster"))
                        .isEqualTo(name.equals("database-emergency.json") && text.contains("Failover"));
                assertThat(text).doesNotContain(":*\"]", "\"Action\":\"*\"");
            }
        });
    }

    @Test
    void everyAlertNamesAChapterOfTheRunbook() {
        String runbook = Repository.text("deploy/RUNBOOK.md");
        JsonNode rules =
                ShippedFiles.yaml(Path.of("deploy/prometheus.rules.yml")).get(0);
        rules.at("/groups/0/rules").forEach(rule -> {
            String chapter = rule.at("/annotations/runbook").stringValue().replace("RUNBOOK.md, ", "## ");
            assertThat(runbook).contains(chapter + "\n");
            assertThat(rule.path("expr").stringValue()).isNotBlank();
        });
    }
}
