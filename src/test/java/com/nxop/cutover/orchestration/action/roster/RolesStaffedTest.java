package com.nxop.cutover.orchestration.action.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.Steps;
import org.junit.jupiter.api.Test;

class RolesStaffedTest {

    private final RolesStaffed roles = new RolesStaffed();

    @Test
    void aRoleWithoutAnybodyIsNamed() {
        Observation seen = roles.observe(Steps.with("roles", "incident-commander,management")
                .knowing("role/incident-commander", "Ines")
                .knowing("role/management", " ")
                .context());
        assertThat(seen.state()).isEqualTo(State.NOT_YET);
        assertThat(seen.summary()).isEqualTo("Nobody holds management. Assign somebody to each.");
        assertThat(seen.readings()).containsEntry("incident-commander", "Ines").containsEntry("management", "nobody");
    }

    @Test
    void everyRoleWithSomebodyIsMet() {
        assertThat(roles.observe(Steps.with("roles", "incident-commander")
                                .knowing("role/incident-commander", "Ines")
                                .context())
                        .state())
                .isEqualTo(State.MET);
    }
}
