package com.nxop.cutover.orchestration.action.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.ActionType.Kind;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.Steps;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AwsActionsTest {

    @Test
    void everyTypeHasItsAction() {
        assertThat(actions())
                .extracting(Action::type)
                .containsExactlyInAnyOrder(
                        Catalogue.NOTIFY_SNS,
                        Catalogue.ARC_ROUTING,
                        Catalogue.CORDON_LAMBDA,
                        Catalogue.CLOUDWATCH_METRIC,
                        Catalogue.CLOUDWATCH_ALARMS,
                        Catalogue.DOCDB_WRITER,
                        Catalogue.DOCDB_SNAPSHOT,
                        Catalogue.BACKUP_RECENT,
                        Catalogue.CALENDAR_WINDOW,
                        Catalogue.CALENDAR_PEAK,
                        Catalogue.ROLES_STAFFED,
                        Catalogue.STAKEHOLDERS_KNOW,
                        Catalogue.RUN_COOLED,
                        Catalogue.ROLLBACKS_PLAYED);
    }

    @Test
    void whatOnlyLooksNeverChangesAnything() {
        assertThat(actions())
                .filteredOn(action -> action.type().kind() == Kind.READ)
                .extracting(action ->
                        action.act(Steps.with("roles", "any").context()).answer())
                .containsOnly(Answer.REFUSED);
    }

    @Test
    void noTypeIsServedTwice() {
        assertThat(actions())
                .extracting(Action::type)
                .extracting(ActionType::uses)
                .doesNotHaveDuplicates();
    }

    private static List<Action> actions() {
        try (AwsClients clients = new AwsClients()) {
            return AwsActions.all(clients, new Random(1), length -> {}, Clock.systemUTC());
        }
    }
}
