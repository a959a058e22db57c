package com.nxop.cutover.notifications.pager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Escalations;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.rehearsal.Worlds;
import com.nxop.cutover.rehearsal.pager.PagerServer;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Rig;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What PagerDuty knows about the pages of a run, and what the run makes of it. */
class AcknowledgementsTest {

    private static final Person ON_CALL = new Person("pagerduty:Dora", "Dora");

    private final World world = Worlds.fast();
    private final PagerServer pagerDuty = PagerServer.start(world);
    private final PagerDutyIncidents incidents = new PagerDutyIncidents(
            pagerDuty.spring().get("pagerduty.api-url"), pagerDuty.spring().get("pagerduty.api-token"));
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        pagerDuty.close();
    }

    @Test
    void whoeverAcknowledgesInPagerDutyIsFoundByTheDedupKey() {
        trigger("R-1/1B.2");
        trigger("R-1/guard guard-score");
        assertThat(incidents.acknowledgedBy("R-1/1B.2")).isEmpty();
        pagerDuty.ack("R-1/1B.2", "Dora (Deputy Commander)");
        assertThat(incidents.acknowledgedBy("R-1/1B.2")).contains("Dora (Deputy Commander)");
        assertThat(incidents.acknowledgedBy("R-1/guard guard-score")).isEmpty();
    }

    @Test
    void aPagerDutyInTroubleIsAnErrorAndNotAnAcknowledgement() {
        trigger("R-1/1B.2");
        world.faults().set("pager.rest", Kind.FAIL);
        assertThatThrownBy(() -> incidents.acknowledgedBy("R-1/1B.2")).hasMessageContaining("500");
    }

    @Test
    void nobodyHavingAcknowledgedForFiveMinutesTheNextPersonIsCalledUntilEverybodyWas() {
        stuckBeforeAnyChange();
        rig.pass(Duration.ofMinutes(5).plusSeconds(2));
        assertThat(calls()).hasSize(2);
        assertThat(calls().get(1).roles()).containsExactly("deputy-incident-commander");
        assertThat(calls().get(1).text()).startsWith("Nobody has acknowledged for 5 minutes");
        rig.pass(Duration.ofMinutes(60));
        List<String> called =
                calls().stream().flatMap(one -> one.roles().stream()).toList();
        assertThat(called)
                .doesNotHaveDuplicates()
                .containsAll(rig.plan.roles().stream().map(role -> role.id()).toList());
    }

    @Test
    void anAcknowledgementStopsTheCallsAndDecidesNothing() {
        stuckBeforeAnyChange();
        rig.accept(new ControlIntent.AcknowledgePage(ON_CALL, "0.1"));
        assertThat(rig.submit(new ControlIntent.AcknowledgePage(ON_CALL, "0.1")))
                .isInstanceOf(Decision.Already.class);
        rig.pass(Duration.ofMinutes(20));
        assertThat(calls()).hasSize(1);
        assertThat(rig.run().step("0.1").stuck()).isTrue();
        assertThat(Escalations.acknowledged(rig.run(), "0.1").orElseThrow().by())
                .isEqualTo(ON_CALL);
    }

    private void stuckBeforeAnyChange() {
        rig.world.see("0.1", State.FAILED);
        rig.start();
        rig.until("0.1 has failed", () -> rig.run().step("0.1").stuck());
    }

    private List<RunEvent.Escalated> calls() {
        return rig.run().log().escalations().stream()
                .filter(one -> one.subject().equals("0.1"))
                .toList();
    }

    private void trigger(String key) {
        Pager pager = new Pager(
                new Outbox(Database.inMemory().sql()),
                new PagerDutyEvents(
                        pagerDuty.spring().get("pagerduty.events-url"),
                        pagerDuty.spring().get("pagerduty.routing-key")),
                Clock.systemUTC());
        pager.send(
                key,
                new PageEvent.Trigger(
                        key,
                        "help",
                        PageEvent.Severity.CRITICAL,
                        key,
                        world.clock().instant()));
        pager.drain();
    }
}
