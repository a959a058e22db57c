package com.nxop.cutover.rehearsal.arc;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.http.Loopback;
import com.nxop.cutover.rehearsal.http.Reply;
import com.nxop.cutover.rehearsal.http.Scope;
import com.nxop.cutover.rehearsal.http.Trouble;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The five regional ARC endpoints. Faults: {@code arc.endpoint.<region>} (FAIL answers
 * EndpointTemporarilyUnavailableException), {@code arc.down.<region>} (any kind: connection closed),
 * {@code arc.slow.<region>} (any kind: 3 s late), {@code arc.<Operation>}, {@code arc.safetyRules} (any kind: no rules).
 */
public final class ArcEndpoints implements AutoCloseable {

    /** Regions of the endpoints, in the order AWS lists them. */
    public static final List<String> REGIONS =
            List.of("us-east-1", "us-west-2", "eu-west-1", "ap-northeast-1", "ap-southeast-2");

    private static final String TARGET = "ToggleCustomerAPI.";
    private static final Duration SLOW = Duration.ofSeconds(3);

    private final World world;
    private final Trouble trouble;
    private final ArcProtocol protocol;
    private final Map<String, Loopback> endpoints = new LinkedHashMap<>();

    private ArcEndpoints(World world) {
        this.world = world;
        this.trouble = new Trouble(world);
        this.protocol = new ArcProtocol(new RoutingControls(world), trouble);
    }

    public static ArcEndpoints start(World world) {
        ArcEndpoints arc = new ArcEndpoints(world);
        REGIONS.forEach(region ->
                arc.endpoints.put(region, Loopback.start("arc-" + region, call -> arc.answer(region, call))));
        return arc;
    }

    /** Plan settings: the endpoints, the two control ARNs and the wait period. */
    public Map<String, String> settings() {
        String list = endpoints.entrySet().stream()
                .map(endpoint -> endpoint.getKey() + "=" + endpoint.getValue().url())
                .collect(Collectors.joining(","));
        return Map.of(
                "arc.endpoints", list,
                "arc.controls.east", RoutingControls.arn(Region.EAST),
                "arc.controls.west", RoutingControls.arn(Region.WEST),
                "arc.wait.seconds", Long.toString(RoutingControls.WAIT.toSeconds()));
    }

    /** ARNs one would have to name to override both safety rules. */
    public List<String> safetyRules() {
        return Stream.of(SafetyRule.values()).map(SafetyRule::arn).toList();
    }

    private Optional<Reply> answer(String region, Call call) {
        if (world.faults().of("arc.down." + region).isPresent()) {
            return Optional.empty();
        }
        if (world.faults().of("arc.slow." + region).isPresent()) {
            trouble.pause(SLOW);
        }
        String target = call.header("X-Amz-Target").orElse("");
        String operation = target.startsWith(TARGET) ? target.substring(TARGET.length()) : target;
        return trouble.around(
                List.of("arc.endpoint." + region, "arc." + operation),
                fault -> ArcProtocol.refuse(
                        fault.startsWith("arc.endpoint.") ? ArcRefusal.endpointAway() : ArcRefusal.internal()),
                () -> signed(region, call).orElseGet(() -> protocol.answer(operation, Json.read(call.text()))));
    }

    private static Optional<Reply> signed(String region, Call call) {
        Optional<Scope> scope = Scope.of(call);
        if (scope.filter(new Scope(region, "route53-recovery-cluster")::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(ArcProtocol.refuse(new ArcRefusal(
                "AccessDeniedException",
                403,
                "Credential should be scoped to region " + region + " and service route53-recovery-cluster, not "
                        + scope.map(Scope::toString).orElse("unsigned"))));
    }

    @Override
    public void close() {
        endpoints.values().forEach(Loopback::close);
    }
}
