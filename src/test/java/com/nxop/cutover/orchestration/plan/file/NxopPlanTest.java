package com.nxop.cutover.orchestration.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.plan.Criterion.Weight;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Gate.Outcome;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the plan against the figures of the written NXOP procedure. */
class NxopPlanTest {

    private final PlanReading reading = NxopPlan.read();

    @Test
    void itHasNoErrorsAndKeepsTheContradictionsOfTheDocumentsAsWarnings() {
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings())
                .extracting(Problem::what)
                .satisfiesExactly(
                        contract -> assertThat(contract).contains("1 h 2 m").contains("contract"),
                        msk -> assertThat(msk).contains("'1A' add up to 7 m 30 s"),
                        docdb -> assertThat(docdb).contains("'1B' add up to 8 m 30 s"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0,  data.baseline,     1m, operations",
        "0.0e, data.baseline,     45s, operations",
        "0.1,  notify.sns,        30s, incident-commander",
        "0.2,  manual,            30s, incident-commander",
        "1A.1, arc.routing,       30s, operations",
        "1A.2, dns.points,        2m,  operations",
        "1A.3, cordon.lambda,     2m,  operations",
        "1A.4, cloudwatch.metric, 3m,  operations",
        "1B.1, flag.set,          30s, database-admin",
        "1B.2, docdb.writer,      5m,  database-admin",
        "1B.3, mongo.probe,       2m,  database-admin",
        "1B.4, cloudwatch.metric, 1m,  database-admin",
        "2A.1, gtm.property,      5m,  network-engineer",
        "2B.0, amqp.listeners,    1m,  application-engineer",
        "2B.1, amqp.listeners,    2m,  application-engineer",
        "2C.1, connect.running,   2m,  operations",
        "2C.2, kafka.marker,      2m,  operations",
        "3.1,  cloudwatch.alarms, 5m,  operations",
        "3.2,  data.compare,      10m, database-admin",
        "3.3,  kafka.marker,      10m, operations",
        "R1.1, arc.routing,       30s, operations",
        "R1.2, cordon.lambda,     1m,  operations",
        "R1.3, cloudwatch.metric, 2m,  operations",
        "R1.4, flag.set,          30s, database-admin",
        "R1.5, data.ahead,        2m,  database-admin",
        "R2.1, gtm.property,      5m,  network-engineer",
        "R2.2, docdb.writer,      5m,  database-admin",
        "R2.3, flag.set,          30s, database-admin",
        "R2.4, arc.routing,       30s, operations",
        "R2.5, cordon.lambda,     1m,  operations",
        "R2.6, data.compare,      5m,  database-admin",
        "R2.7, cloudwatch.alarms, 2m,  operations",
        "R2.8, amqp.listeners,    1m,  application-engineer",
        "R2.9, amqp.listeners,    2m,  application-engineer",
        "R2.12, data.ahead,       2m,  database-admin",
        "R2.13, cloudwatch.metric, 2m, database-admin",
        "R3.1, cordon.lambda,     1m,  network-engineer",
        "R3.2, docdb.snapshot,    5m,  database-admin",
        "R3.4, data.compare,      10m, database-admin",
        "R3.5, manual,            5m,  security",
    })
    void itHasTheStep(String id, String uses, String timeout, String responsible) {
        Step step = plan().step(id).orElseThrow();
        assertThat(step.uses()).isEqualTo(uses);
        assertThat(step.timeout()).isEqualTo(Durations.parse(timeout));
        assertThat(step.raci().responsible()).startsWith(responsible);
        assertThat(step.raci().accountable()).isNotEmpty();
        assertThat(step.procedure())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContain("${"));
        assertThat(step.emergency()).isNotBlank();
        assertThat(step.estimate()).isPositive().isLessThanOrEqualTo(step.timeout());
    }

    @Test
    void itHasNoOtherSteps() {
        assertThat(plan().steps().stream().filter(step -> !plan().checks(step.id())))
                .hasSize(42);
    }

    @ParameterizedTest
    @CsvSource({
        "gate-1, 0,  1,       1, ,    ABORT",
        "gate-2, 1A, 2,       1, 7m,  ROLLBACK",
        "gate-3, 1B, 2,       1, 7m,  ROLLBACK",
        "gate-4, 2,  3,       1, 10m, ROLLBACK",
        "gate-5, 3,  success, 2, 10m, ROLLBACK",
    })
    void itHasTheGate(String id, String after, String opens, int persons, @Nullable String written, Outcome onReject) {
        Optional<String> clock = Optional.ofNullable(written);
        Gate gate = plan().gate(id).orElseThrow();
        assertThat(List.of(gate.after(), gate.opens())).containsExactly(after, opens);
        assertThat(gate.persons()).isEqualTo(persons);
        assertThat(gate.clock()).isEqualTo(clock.map(Durations::parse));
        assertThat(gate.onReject()).isEqualTo(onReject);
        assertThat(gate.approvers()).startsWith("incident-commander");
        assertThat(gate.evidenceAge()).isEqualTo(Duration.ofSeconds(60));
        assertThat(gate.onExpiry().otherwise()).isEqualTo(clock.isPresent() ? Outcome.ROLLBACK : Outcome.HOLD);
        assertThat(gate.onExpiry().escalateTo().isEmpty()).isEqualTo(clock.isEmpty());
    }

    @Test
    void theLastGateNeedsManagementToo() {
        assertThat(plan().gate("gate-5").orElseThrow().approvers()).containsExactly("incident-commander", "management");
    }

    @ParameterizedTest
    @CsvSource({"0, 3m", "1, 7m", "2, 10m", "3, 10m"})
    void itHasThePhase(String id, String timeout) {
        assertThat(plan().phase(id).orElseThrow().timeout()).isEqualTo(Durations.parse(timeout));
    }

    @Test
    void connectorsWaitForGtmAndListenersAndTheValidationRunsAtOnce() {
        assertThat(plan().pathOf("2C.1").orElseThrow().after()).containsExactly("2A", "2B");
        assertThat(plan().pathOf("3.2").orElseThrow().order()).isEqualTo(Path.Order.PARALLEL);
        assertThat(plan().pathOf("1A.1").orElseThrow().after()).isEmpty();
        assertThat(plan().pathOf("1B.1").orElseThrow().after()).isEmpty();
    }

    @Test
    void theGoNoGoListIsWhole() {
        assertThat(plan().criteria())
                .extracting(Criterion::id)
                .containsExactlyInAnyOrder(
                        "readiness",
                        "failover-ready",
                        "acknowledged",
                        "layers-ready",
                        "safety-rules",
                        "lag-msk",
                        "lag-docdb",
                        "lag-s3-pilot-documents",
                        "lag-s3-flight-plans",
                        "backup",
                        "improvements",
                        "testing",
                        "window",
                        "weekday",
                        "peak-hours",
                        "staffing",
                        "no-business-event",
                        "impact-assessment",
                        "workarounds",
                        "stakeholders",
                        "rollback-tested",
                        "rollback-measured",
                        "cooling-off",
                        "response-team",
                        "trained",
                        "runbooks",
                        "communication",
                        "flightkeys",
                        "aircom",
                        "opshub",
                        "window-approved",
                        "business-approval",
                        "compliance-review");
        assertThat(plan().criteria())
                .filteredOn(one -> one.weight() == Weight.WARNS)
                .extracting(Criterion::id)
                .containsExactlyInAnyOrder(
                        "failover-ready", "weekday", "acknowledged", "rollback-measured", "compliance-review");
        assertThat(plan().criterion("business-approval")
                        .orElseThrow()
                        .confirm()
                        .orElseThrow()
                        .role())
                .isEqualTo("management");
    }

    @Test
    void theRehearsalCanReplaceEveryAddress() {
        assertThat(plan().settings())
                .containsKeys("arc.endpoints", "mongo.east.uri", "kafka.west.bootstrap", "amqp.control.uri")
                .containsEntry("mongo.east.uri", "env:NXOP_MONGO_EAST_URI");
        assertThat(plan().settings().getOrDefault("arc.endpoints", "").split(","))
                .hasSize(5);
    }

    private Plan plan() {
        return reading.plan().orElseThrow();
    }
}
