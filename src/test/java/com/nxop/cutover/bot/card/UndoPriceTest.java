package com.nxop.cutover.bot.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.run.Evidence;
import com.nxop.cutover.orchestration.run.Lookout;
import com.nxop.cutover.orchestration.run.OutlookEvent;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.support.Rig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What turning back is said to take, on the NXOP plan as it is shipped. */
class UndoPriceTest {

    private final Rig rig = new Rig();

    @Test
    void itSaysHowManyRecordsOnlyTheTargetHas() {
        started();
        assertThat(UndoPrice.of(counted(State.NOT_YET, Map.of("records", "12")), now()))
                .contains(", about ")
                .endsWith(", 12 records only in us-west-2");
    }

    @Test
    void whatCouldNotBeCountedIsNeverCalledNothing() {
        started();
        assertThat(UndoPrice.of(counted(State.UNKNOWN, Map.of()), now()))
                .contains("records only in us-west-2 not counted: ")
                .doesNotContain("0 records");
    }

    @Test
    void itSetsTheWholeInterruptionAgainstBothClocks() {
        started();
        Run run = rig.run();
        assertThat(UndoPrice.lines(run, now()))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("*Turned back now*")
                        .contains("within the 15 m of the business clock", "of the contract clock"));
        assertThat(UndoPrice.lines(run, now().plus(Duration.ofMinutes(20))))
                .anySatisfy(line -> assertThat(line).contains(Marks.WARNING + " over the 15 m"));
    }

    @Test
    void thePointOfNoCheapReturnIsNamedBeforeItIsCrossed() {
        rig.world.see("1B.1", State.UNKNOWN);
        rig.start();
        rig.approve("gate-1");
        rig.until("1A.1 is done", () -> rig.run().step("1A.1").passed());
        assertThat(UndoPrice.lines(rig.run(), now()))
                .anySatisfy(line -> assertThat(line).contains("Point of no cheap return: 1B.2", "R2"));
    }

    @Test
    void theStatusSaysOfEachLayerWhatWasSeen() {
        started();
        assertThat(LayerLines.of(rig.run(), now()))
                .hasSize(7)
                .anySatisfy(line -> assertThat(line).startsWith("*ARC* away: ").endsWith(" ago)"));
    }

    private void started() {
        rig.start();
        rig.approve("gate-1");
        rig.world.see("1B.1", State.NOT_YET);
        rig.until("1A.1 is done", () -> rig.run().step("1A.1").passed());
        rig.pass(Duration.ofSeconds(8));
    }

    private Instant now() {
        return rig.clock.instant();
    }

    private Run counted(State state, Map<String, String> readings) {
        Run run = rig.run();
        List<Evidence> seen = Lookout.probes(run.plan()).stream()
                .map(probe -> probe.uses().equals("data.ahead")
                        ? new Evidence(probe.id(), probe.name(), new Observation(state, "seen", readings), "", now())
                        : new Evidence(
                                probe.id(), probe.name(), new Observation(State.NOT_YET, "seen", Map.of()), "", now()))
                .filter(one -> !one.subject().startsWith("R2") || one.label().contains("West took"))
                .toList();
        return run.after(new OutlookEvent.WayHomeSeen(seen), run.version() + 1, now());
    }
}
