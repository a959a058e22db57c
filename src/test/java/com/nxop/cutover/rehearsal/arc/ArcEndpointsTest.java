package com.nxop.cutover.rehearsal.arc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Span;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.route53recoverycluster.Route53RecoveryClusterClient;
import software.amazon.awssdk.services.route53recoverycluster.model.ConflictException;
import software.amazon.awssdk.services.route53recoverycluster.model.EndpointTemporarilyUnavailableException;
import software.amazon.awssdk.services.route53recoverycluster.model.ResourceNotFoundException;
import software.amazon.awssdk.services.route53recoverycluster.model.RoutingControlState;
import software.amazon.awssdk.services.route53recoverycluster.model.UpdateRoutingControlStateEntry;
import software.amazon.awssdk.services.route53recoverycluster.model.UpdateRoutingControlStatesRequest;

class ArcEndpointsTest {

    /** Slow enough that the wait period lasts 100 ms, which a loaded machine can still hit. */
    private final World world = new World(new WorldClock(Instant.parse("2026-11-25T02:00:00Z"), 50), 1);

    private final ArcEndpoints arc = ArcEndpoints.start(world);
    private final Map<String, Route53RecoveryClusterClient> clients = new LinkedHashMap<>();
    private final String east = arc.settings().getOrDefault("arc.controls.east", "");
    private final String west = arc.settings().getOrDefault("arc.controls.west", "");

    @BeforeEach
    void connect() {
        for (String endpoint :
                Arrays.asList(arc.settings().getOrDefault("arc.endpoints", "").split(","))) {
            String[] parts = endpoint.split("=");
            clients.put(parts[0], ArcClient.of(parts[0], parts[1]));
        }
    }

    @AfterEach
    void close() {
        clients.values().forEach(Route53RecoveryClusterClient::close);
        arc.close();
        world.close();
    }

    @Test
    void aBatchTurnsBothControlsInOneChange() {
        toWest();

        assertThat(world.truth().arc()).containsEntry(Region.WEST, true).containsEntry(Region.EAST, false);
        assertThat(state("ap-southeast-2", west)).isEqualTo(RoutingControlState.ON);
        assertThat(world.spans()).extracting(Span::layer).containsExactly("arc");
    }

    @Test
    void neitherBothOffNorBothOnPassesTheSafetyRules() {
        assertThatThrownBy(() -> update("us-east-1", east, "Off"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("at least one");
        assertThatThrownBy(() -> update("us-east-1", west, "On"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("at most one");
        assertThat(world.changes()).isEmpty();
    }

    @Test
    void anUndeployedRuleAllowsBothOff() {
        world.faults().set("arc.safetyRules", Kind.FAIL);

        update("us-east-1", east, "Off");

        assertThat(world.truth().arc()).containsEntry(Region.EAST, false).containsEntry(Region.WEST, false);
    }

    @Test
    void aSecondChangeIsRefusedUntilTheWaitPeriodIsOver() {
        toWest();

        assertThatThrownBy(() -> at("eu-west-1").updateRoutingControlStates(batch(west, east)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("wait period");
        Awaitility.await().ignoreExceptions().until(() -> {
            at("eu-west-1").updateRoutingControlStates(batch(west, east));
            return true;
        });
        assertThat(world.truth().arc()).containsEntry(Region.EAST, true);
    }

    @Test
    void anOverrideMustNameTheRules() {
        toWest();

        at("us-west-2")
                .updateRoutingControlStates(batch(west, east).toBuilder()
                        .safetyRulesToOverride(arc.safetyRules())
                        .build());

        assertThat(world.truth().arc()).containsEntry(Region.EAST, true);
    }

    @Test
    void anyOneLivingEndpointOfFiveIsEnough() {
        for (int dead = 0; dead < 31; dead++) {
            for (int i = 0; i < ArcEndpoints.REGIONS.size(); i++) {
                String fault = "arc.down." + ArcEndpoints.REGIONS.get(i);
                if ((dead & (1 << i)) != 0) {
                    world.faults().set(fault, Kind.FAIL);
                } else {
                    world.faults().clear(fault);
                }
            }
            RoutingControlState seen =
                    firstAnswer(client -> client.getRoutingControlState(r -> r.routingControlArn(east))
                            .routingControlState());
            assertThat(seen)
                    .as("dead endpoints %s", Integer.toBinaryString(dead))
                    .isEqualTo(RoutingControlState.ON);
        }
    }

    @Test
    void anEndpointInMaintenanceSaysSo() {
        world.faults().set("arc.endpoint.us-west-2", Kind.FAIL);

        assertThatThrownBy(() -> state("us-west-2", east)).isInstanceOf(EndpointTemporarilyUnavailableException.class);
        assertThat(state("us-east-1", east)).isEqualTo(RoutingControlState.ON);
    }

    @Test
    void aLostAnswerHidesAChangeThatHappened() {
        world.faults().set("arc.UpdateRoutingControlStates", Kind.DONE_BUT_LOST);

        assertThatThrownBy(this::toWest).isInstanceOf(SdkClientException.class);

        assertThat(world.truth().arc()).containsEntry(Region.WEST, true);
    }

    @Test
    void aHangingEndpointIsGivenUpAndChangesNothing() {
        world.faults().set("arc.endpoint.us-west-2", Kind.HANG);

        assertThatThrownBy(this::toWest).isInstanceOf(SdkClientException.class);

        assertThat(world.changes()).isEmpty();
    }

    @Test
    void aSlowEndpointStillAnswers() {
        world.faults().set("arc.slow.us-west-2", Kind.HANG);
        Instant before = world.clock().instant();

        assertThat(state("us-west-2", east)).isEqualTo(RoutingControlState.ON);

        assertThat(world.clock().instant()).isAfter(before.plusSeconds(3));
    }

    @Test
    void anIgnoredUpdateIsAcceptedAndChangesNothing() {
        world.faults().set("arc.UpdateRoutingControlStates", Kind.IGNORED);

        toWest();

        assertThat(state("us-east-1", east)).isEqualTo(RoutingControlState.ON);
    }

    @Test
    void bothControlsAreListedAndAStrangerIsNot() {
        assertThat(at("us-east-1").listRoutingControls(r -> {}).routingControls())
                .extracting(control -> control.routingControlArn())
                .containsExactly(east, west);
        assertThatThrownBy(() -> state("us-east-1", east + "0")).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aSignatureForAnotherRegionIsRefused() {
        String url = List.of(arc.settings().getOrDefault("arc.endpoints", "").split(","))
                .get(0)
                .split("=")[1];
        try (Route53RecoveryClusterClient wrong = ArcClient.of("us-west-2", url)) {
            assertThatThrownBy(() -> wrong.getRoutingControlState(r -> r.routingControlArn(east)))
                    .hasMessageContaining("scoped to region us-east-1");
        }
    }

    private Route53RecoveryClusterClient at(String endpoint) {
        return Objects.requireNonNull(clients.get(endpoint));
    }

    private void toWest() {
        at("us-west-2").updateRoutingControlStates(batch(east, west));
    }

    private static UpdateRoutingControlStatesRequest batch(String off, String on) {
        return UpdateRoutingControlStatesRequest.builder()
                .updateRoutingControlStateEntries(List.of(entry(on, "On"), entry(off, "Off")))
                .build();
    }

    private static UpdateRoutingControlStateEntry entry(String arn, String state) {
        return UpdateRoutingControlStateEntry.builder()
                .routingControlArn(arn)
                .routingControlState(state)
                .build();
    }

    private void update(String endpoint, String arn, String state) {
        at(endpoint).updateRoutingControlState(r -> r.routingControlArn(arn).routingControlState(state));
    }

    private RoutingControlState state(String endpoint, String arn) {
        return at(endpoint)
                .getRoutingControlState(r -> r.routingControlArn(arn))
                .routingControlState();
    }

    private <T> T firstAnswer(Function<Route53RecoveryClusterClient, T> ask) {
        for (Route53RecoveryClusterClient client : clients.values()) {
            try {
                return ask.apply(client);
            } catch (SdkException next) {
                assertThat(next).isInstanceOf(SdkClientException.class);
            }
        }
        throw new AssertionError("No endpoint answered");
    }
}
