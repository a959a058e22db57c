package com.nxop.cutover.commands.may;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.LevelIntent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.orchestration.run.StepIntent.Choice;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private static final List<Person> EVERYBODY =
            List.of(People.INES, People.MAX, People.OLA, People.DAN, People.NOBODY_IN_PARTICULAR);

    private final Run prepared = Runs.prepared(Plans.small()).run();
    private final Run started = Runs.started(Plans.small()).run();

    @Test
    void anyRoleHolderHolds() {
        assertThat(may(started, by -> new ControlIntent.Hold(by, "")))
                .containsExactlyInAnyOrder(People.INES, People.MAX, People.OLA, People.DAN);
    }

    @Test
    void anyRoleHolderWithdrawsAnAnswer() {
        assertThat(may(started, by -> new ControlIntent.Withdraw(by, "")))
                .containsExactlyInAnyOrder(People.INES, People.MAX, People.OLA, People.DAN);
    }

    @Test
    void theCommanderAloneStartsResumesAbortsTurnsBackAndSkips() {
        for (Function<Person, Intent> wanted : Stream.<Function<Person, Intent>>of(
                        PreparationIntent.Start::new,
                        ControlIntent.Resume::new,
                        by -> new ControlIntent.Abort(by, "why"),
                        by -> new ControlIntent.RollBack(by, Optional.empty(), "why"),
                        by -> new StepIntent(by, "1A.1", Choice.SKIP, "why"))
                .toList()) {
            assertThat(may(started, wanted)).containsExactly(People.INES);
        }
    }

    @Test
    void whoeverIsResponsibleForAStepDecidesAboutIt() {
        for (Choice choice : List.of(Choice.DONE, Choice.CANNOT, Choice.RETRY)) {
            assertThat(may(started, by -> new StepIntent(by, "1A.1", choice, "why")))
                    .contains(People.INES, People.OLA)
                    .doesNotContain(People.MAX, People.NOBODY_IN_PARTICULAR);
        }
    }

    @Test
    void whoeverPreparedAssignsOnlyUntilTheStart() {
        Run byOla = Runs.bare(Plans.small()).staffed("operations", People.OLA).run();
        assertThat(may(byOla, by -> new PreparationIntent.Staff(by, "operations", List.of())))
                .containsExactly(byOla.head().preparedBy());
        assertThat(may(started, by -> new PreparationIntent.Staff(by, "operations", List.of())))
                .containsExactly(People.INES);
    }

    @Test
    void theCommanderAndManagementSayHowFarServicesAreDegraded() {
        assertThat(may(started, by -> new LevelIntent.Declare(by, 2, "why")))
                .containsExactlyInAnyOrder(People.INES, People.MAX);
        assertThat(may(started, by -> new LevelIntent.Release(by, "why")))
                .containsExactlyInAnyOrder(People.INES, People.MAX);
    }

    @Test
    void anyoneLeavesANote() {
        assertThat(may(prepared, by -> new ControlIntent.Note(by, "x"))).containsExactlyInAnyOrderElementsOf(EVERYBODY);
    }

    @Test
    void whatOnlyTheEngineReportsNobodyMayAsk() {
        Set<Class<?>> engine = Set.of(Report.class.getPermittedSubclasses());
        assertThat(engine).isNotEmpty();
        assertThat(Set.<Class<?>>copyOf(Permissions.known())).doesNotContainAnyElementsOf(engine);
    }

    @Test
    void aRefusalNamesWhoMayAndWhatIsHeld() {
        Permissions.No no = Permissions.refusal(started, new ControlIntent.Resume(People.OLA))
                .orElseThrow();
        assertThat(no.reason()).contains("Incident Commander").contains("Operations");
        assertThat(no.remedy()).contains("/cutover who");
    }

    private static Set<Person> may(Run run, Function<Person, Intent> wanted) {
        return EVERYBODY.stream()
                .filter(person -> Permissions.refusal(run, wanted.apply(person)).isEmpty())
                .collect(Collectors.toSet());
    }
}
