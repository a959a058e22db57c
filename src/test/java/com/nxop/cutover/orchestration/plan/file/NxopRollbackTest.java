package com.nxop.cutover.orchestration.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways back of the NXOP plan, with the steps the documents forgot. */
class NxopRollbackTest {

    private final Plan plan = NxopPlan.read().plan().orElseThrow();

    @Test
    void theWayBackUndoesTheForgottenThingsToo() {
        assertThat(ids("R1")).containsExactlyInAnyOrder("R1.1", "R1.2", "R1.3", "R1.4", "R1.5");
        assertThat(ids("R2"))
                .containsExactlyInAnyOrder(
                        "R2.1", "R2.2", "R2.3", "R2.4", "R2.5", "R2.6", "R2.7", "R2.8", "R2.9", "R2.10", "R2.11",
                        "R2.12", "R2.13");
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
        plan.phases().stream().flatMap(phase -> phase.steps().stream()).forEach(step -> {
            if (step.undo() instanceof Undo.By by) {
                assertThat(plan.step(by.step()).orElseThrow().uses()).isEqualTo(step.uses());
            }
        });
        assertThat(plan.step("1B.2").orElseThrow().undo()).isEqualTo(new Undo.By("R2.2"));
    }

    @Test
    void everyWayBackEndsWithItsChecklist() {
        assertThat(way("R1").checklist()).hasSize(7);
        assertThat(way("R2").checklist()).hasSize(10);
        assertThat(way("R3").checklist()).hasSize(9);
        assertThat(plan.checks("R2.c4")).isTrue();
        assertThat(plan.checks("R2.4")).isFalse();
    }

    private Procedure way(String id) {
        return plan.rollback(id).orElseThrow();
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
