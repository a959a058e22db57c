package com.nxop.cutover.orchestration.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.plan.Criterion.Weight;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Gate.Outcome;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the plan against the figures of the written NXOP procedure. */
@TestInstance(Lifecycle.PER_CLASS)
class NxopPlanTest {

    private static final String LOCATION = "plans/nxop-region-switch.yaml";

    private PlanReading reading = new PlanReading(Optional.empty(), List.of());

    @BeforeAll
    void read() throws IOException {
        reading = PlanFile.read(PlanSource.open(LOCATION).text(), LOCATION, Map.of());
    }

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
        "0.0,  data.baseline,     30s, operations",
        "0.0e, data.baseline,     30s, operations",
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
        "R2.1, gtm.property,      5m,  network-engineer",
        "R2.2, docdb.writer,      5m,  database-admin",
        "R2.3, flag.set,          30s, database-admin",
        "R2.4, arc.routing,       30s, operations",
        "R2.5, cordon.lambda,     1m,  operations",
        "R2.6, data.compare,      5m,  database-admin",
        "R2.7, cloudwatch.alarms, 2m,  operations",
        "R2.8, amqp.listeners,    1m,  application-engineer",
        "R2.9, amqp.listeners,    2m,  application-engineer",
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
        assertThat(plan().steps()).hasSize(37);
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
    void theWayBackUndoesTheForgottenThingsToo() {
        assertThat(ids("R1")).containsExactlyInAnyOrder("R1.1", "R1.2", "R1.3", "R1.4");
        assertThat(ids("R2"))
                .containsExactlyInAnyOrder("R2.1", "R2.2", "R2.3", "R2.4", "R2.5", "R2.6", "R2.7", "R2.8", "R2.9");
        assertThat(ids("R3")).containsAll(ids("R2")).contains("R3.1", "R3.2", "R3.4", "R3.5");
        assertThat(way("R1").rto()).isEqualTo(Duration.ofSeconds(210));
        assertThat(way("R2").rto()).isEqualTo(Duration.ofMinutes(19));
        assertThat(way("R3").rto()).isEqualTo(Duration.ofMinutes(35));
    }

    @Test
    void theEmergencyIsolatesFirstAndTellsSecurityFromTheStart() {
        assertThat(path("R3", "R3-incident").after()).isEmpty();
        assertThat(path("R3", "R2-api").after()).containsExactly("R3-isolate");
        assertThat(path("R3", "R2-health").after()).containsExactly("R2-data", "R2-amqp");
        assertThat(path("R3", "R3-integrity").after()).containsExactly("R2-health");
    }

    @Test
    void theListenersAreBackBeforeEastIsCalledWell() {
        assertThat(path("R2", "R2-amqp").after()).containsExactly("R2-api");
        assertThat(path("R2", "R2-health").after()).contains("R2-amqp");
        assertThat(path("R2", "R2-data").after()).contains("R2-msk");
    }

    @Test
    void everyChangeIsTakenBackByAStepOfTheSameKind() {
        plan().phases().stream().flatMap(phase -> phase.steps().stream()).forEach(step -> {
            if (step.undo() instanceof Undo.By by) {
                assertThat(plan().step(by.step()).orElseThrow().uses()).isEqualTo(step.uses());
            }
        });
        assertThat(plan().step("1B.2").orElseThrow().undo()).isEqualTo(new Undo.By("R2.2"));
    }

    @Test
    void theGoNoGoListIsWhole() {
        assertThat(plan().criteria())
                .extracting(Criterion::id)
                .containsExactlyInAnyOrder(
                        "readiness",
                        "failover-ready",
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
                .containsExactlyInAnyOrder("failover-ready", "weekday", "compliance-review");
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

    private Procedure way(String id) {
        return plan().rollback(id).orElseThrow();
    }

    private List<String> ids(String way) {
        return way(way).steps().stream().map(Step::id).toList();
    }

    private Path path(String way, String id) {
        return way(way).paths().stream()
                .filter(path -> path.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
