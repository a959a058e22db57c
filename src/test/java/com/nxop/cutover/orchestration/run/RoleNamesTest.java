package com.nxop.cutover.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is refused hears whom to ask. */
class RoleNamesTest {

    private static final Person ADA = new Person("U0ADA", "Ada");
    private static final Person TOM = new Person("U0TOM", "Tom");

    @Test
    void aRoleIsNamedWithWhoeverHoldsIt() {
        Run run = Runs.bare(Plans.small()).staffed("management", ADA, TOM).run();
        assertThat(RoleNames.held(run, "management")).isEqualTo("Management (Ada, Tom)");
        assertThat(RoleNames.held(run, List.of("database-admin", "database-admin")))
                .containsExactly("Database Admin (nobody holds it)");
    }

    @Test
    void aNameThatTellsTheRoleStandsAlone() {
        Run run = Runs.bare(Plans.small()).staffed("operations", People.OLA).run();
        assertThat(RoleNames.held(run, "operations")).isEqualTo("Ola (Operations)");
    }

    @Test
    void theDeputyIsAskedWhereNobodyHoldsTheRole() {
        Run run = Runs.bare(Plans.nxop())
                .staffed("deputy-incident-commander", TOM)
                .run();
        assertThat(RoleNames.held(run, "incident-commander")).isEqualTo("Incident Commander (Tom)");
    }

    @Test
    void whoeverMayNotAnswerAGateHearsWhoMay() {
        Runs runs = Runs.started(Plans.small()).staffed("incident-commander", ADA);
        runs.does("0.1").asks("gate-1");
        GateProgress asked = runs.run().progress().gate("gate-1").orElseThrow();
        AnswerGate answer =
                new AnswerGate(People.DAN, "gate-1", asked.round(), asked.digest(), GateProgress.Choice.APPROVE, "");
        assertThat(Decider.decide(runs.run(), answer, runs.now()))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        no -> assertThat(no.reason())
                                .contains("is answered by Incident Commander (Ada)")
                                .endsWith("; you hold no such role."));
    }

    @Test
    void whoeverMayNotConfirmHearsWhatAndWhoMay() {
        Run run = Runs.prepared(Plans.small()).run();
        String asked = run.plan().criteria().stream()
                .filter(one -> one.confirm().isPresent())
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(Decider.decide(
                        run,
                        new PreparationIntent.Say(People.NOBODY_IN_PARTICULAR, asked, true, ""),
                        Runs.prepared(Plans.small()).now()))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        no -> assertThat(no.reason())
                                .startsWith("'"
                                        + run.plan()
                                                .criterion(asked)
                                                .orElseThrow()
                                                .text() + "' is confirmed by ")
                                .endsWith("; you do not hold that role."));
    }
}
