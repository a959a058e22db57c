package com.nxop.cutover.orchestration.action.arc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.Outside;
import com.nxop.cutover.orchestration.action.aws.Steps;
import com.nxop.cutover.rehearsal.arc.ArcEndpoints;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArcRoutingTest {

    private final World world = new World(new WorldClock(Steps.NOW, 200), 1);
    private final ArcEndpoints arc = ArcEndpoints.start(world);
    private final List<Duration> pauses = new ArrayList<>();
    private AwsClients clients;
    private ArcRouting routing;
    private Steps west;
    private Steps east;

    @BeforeEach
    void open() throws IOException {
        Outside.beside().close();
        clients = new AwsClients();
        routing = new ArcRouting(clients, new Random(7), this::pause, world.clock());
        Map<String, String> given = arc.settings();
        west = Steps.with(
                "endpoints",
                given.getOrDefault("arc.endpoints", ""),
                "on",
                given.getOrDefault("arc.controls.west", ""),
                "off",
                given.getOrDefault("arc.controls.east", ""));
        east = west.and("on", given.getOrDefault("arc.controls.east", ""))
                .and("off", given.getOrDefault("arc.controls.west", ""));
    }

    @AfterEach
    void close() {
        clients.close();
        arc.close();
        world.close();
    }

    @Test
    void trafficMovesInOneBatch() {
        assertThat(routing.observe(west.context()).state()).isEqualTo(State.NOT_YET);
        assertThat(routing.act(west.context()).answer()).isEqualTo(Answer.ACCEPTED);
        Observation seen = routing.observe(west.context());
        assertThat(seen.state()).isEqualTo(State.MET);
        assertThat(seen.readings()).containsEntry("control wanted On", "On").containsEntry("control wanted Off", "Off");
        assertThat(pauses).isEmpty();
        assertThat(world.changes()).hasSize(1);
    }

    @Test
    void theStateIsReadThroughOthersThanTheOneWrittenTo() {
        String written = routing.act(west.context()).receipt();
        assertThat(ArcEndpoints.REGIONS).contains(written);
        for (int look = 0; look < 10; look++) {
            String asked =
                    routing.observe(west.holding(written).context()).readings().get("endpoints asked");
            assertThat(asked).isNotNull().contains(", ").doesNotContain(written);
        }
    }

    @Test
    void anyLivingEndpointIsEnough() {
        for (int dead = 0; dead < 31; dead++) {
            for (int at = 0; at < 5; at++) {
                kill(ArcEndpoints.REGIONS.get(at), (dead >> at & 1) == 1);
            }
            Steps step = dead % 2 == 0 ? west : east;
            assertThat(routing.act(step.context()).answer())
                    .as("dead: %d", dead)
                    .isEqualTo(Answer.ACCEPTED);
            assertThat(routing.observe(step.context()).state())
                    .as("dead: %d", dead)
                    .isEqualTo(State.MET);
        }
        assertThat(world.changes())
                .allSatisfy(change -> assertThat(change.after().arc().values()).containsExactlyInAnyOrder(true, false));
    }

    @Test
    void withoutALivingEndpointNothingIsKnown() {
        ArcEndpoints.REGIONS.forEach(region -> kill(region, true));
        Observation seen = routing.observe(west.context());
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).startsWith("No ARC endpoint could be read (").contains(ArcEndpoints.REGIONS);
        assertThat(routing.act(west.context()).answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void restingEndpointsAreTriedInThreeRoundsAndTookNothing() {
        ArcEndpoints.REGIONS.forEach(region -> world.faults().set("arc.endpoint." + region, Kind.FAIL));
        ActResult result = routing.act(west.context());
        assertThat(result.answer()).isEqualTo(Answer.REFUSED);
        assertThat(result.summary()).contains("temporarily unavailable");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void trafficCanGoBackAtOnce() {
        routing.act(west.context());
        assertThat(routing.act(east.context()).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(routing.observe(east.context()).state()).isEqualTo(State.MET);
    }

    @Test
    void aLostAnswerIsSettledByReading() {
        world.faults().set("arc.UpdateRoutingControlStates", Kind.DONE_BUT_LOST);
        ActResult result = routing.act(west.context());
        assertThat(result.answer()).isIn(Answer.ACCEPTED, Answer.UNKNOWN);
        assertThat(routing.observe(west.context()).state()).isEqualTo(State.MET);
        assertThat(world.changes()).hasSize(1);
    }

    @Test
    void anEndpointIsSignedForInItsOwnRegion() {
        String swapped = west.context().with().pairs("endpoints").values().stream()
                .map("eu-central-1="::concat)
                .findFirst()
                .orElseThrow();
        ActResult result = routing.act(west.and("endpoints", swapped).context());
        assertThat(result.answer()).isEqualTo(Answer.REFUSED);
        assertThat(result.summary()).contains("eu-central-1: AccessDeniedException");
    }

    @Test
    void aControlThatArcDoesNotListIsUnknown() {
        Observation seen = routing.observe(west.and("on", "arn:none").context());
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.readings()).containsEntry("control wanted On", "absent");
    }

    @Test
    void oneControlCannotBeBothOnAndOff() {
        assertThat(routing.act(west.and("off", west.context().with().text("on")).context())
                        .answer())
                .isEqualTo(Answer.REFUSED);
        assertThat(world.changes()).isEmpty();
    }

    private void kill(String region, boolean dead) {
        if (dead) {
            world.faults().set("arc.down." + region, Kind.FAIL);
        } else {
            world.faults().clear("arc.down." + region);
        }
    }

    private void pause(Duration length) {
        pauses.add(length);
        Instant until = world.clock().instant().plus(length);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !world.clock().instant().isBefore(until));
    }
}
