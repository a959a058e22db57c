package com.nxop.cutover.rehearsal.scenario;

import com.nxop.cutover.rehearsal.people.Script;
import com.nxop.cutover.rehearsal.stage.Parties;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Region;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The scenarios of the rehearsal. */
public final class Scenarios {

    /** A Tuesday at 02:10 UTC: inside the window, with time left for the worst case. */
    public static final Instant TUESDAY_NIGHT = Instant.parse("2026-12-01T02:10:00Z");

    private static final Instant TUESDAY_MORNING = Instant.parse("2026-12-01T07:00:00Z");
    static final Map<String, String> ALL_EAST = all(Region.EAST, Region.WEST, "none");
    static final Map<String, String> ALL_WEST = all(Region.WEST, Region.EAST, "applied");

    private static final List<Scenario> FORWARD = List.of(
            night(
                    "clean",
                    "everything works, everybody says yes",
                    Scenarios::nothing,
                    Scenarios::yes,
                    "completed",
                    ALL_WEST),
            night(
                    "gate-rejected",
                    "the Incident Commander rejects Gate 1",
                    Scenarios::nothing,
                    parties -> Script.yes().rejecting("gate-1", "thunderstorms over the hub"),
                    "canceled",
                    ALL_EAST),
            night(
                    "step-times-out",
                    "one AMQP listener does not connect; the step times out, is repaired and tried again",
                    fault("amqp.listener.text-message-processor", Kind.IGNORED),
                    parties -> Script.yes()
                            .repairing(
                                    "2B.1",
                                    () -> parties.world().faults().clear("amqp.listener.text-message-processor"),
                                    "/cutover step 2B.1 retry"),
                    "completed",
                    ALL_WEST),
            night(
                    "readiness-low",
                    "the target scores 82 %: no-go",
                    parties -> parties.aws().metrics().forceAlways("master_region_readiness." + Region.WEST.aws(), 82),
                    parties -> Script.yes().givingUp(),
                    "canceled",
                    ALL_EAST),
            new Scenario(
                    "peak-hours",
                    "started at seven in the morning: no-go",
                    TUESDAY_MORNING,
                    Scenarios::nothing,
                    parties -> Script.yes().givingUp(),
                    "canceled",
                    ALL_EAST),
            night(
                    "arc-endpoints-down",
                    "three of the five ARC endpoints are down",
                    fault("arc.down.us-east-1", Kind.FAIL)
                            .andThen(fault("arc.down.eu-west-1", Kind.FAIL))
                            .andThen(fault("arc.endpoint.us-west-2", Kind.FAIL)),
                    Scenarios::yes,
                    "completed",
                    ALL_WEST),
            night(
                    "abort-in-phase-1",
                    "the Incident Commander aborts while DNS moves",
                    Scenarios::nothing,
                    parties -> Script.yes().typing("1A.2", "/cutover abort the wrong night"),
                    "canceled",
                    Map.of()));

    private Scenarios() {}

    public static List<Scenario> all() {
        return Stream.of(FORWARD, WaysBack.ALL, Limits.ALL, Drill.ALL, Outages.ALL)
                .flatMap(List::stream)
                .toList();
    }

    public static Optional<Scenario> find(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    static void nothing(Parties parties) {
        // Nothing is broken.
    }

    private static Script yes(Parties parties) {
        return Script.yes();
    }

    static Scenario night(
            String name,
            String line,
            Consumer<Parties> breaks,
            Function<Parties, Script> script,
            String outcome,
            Map<String, String> world) {
        return new Scenario(name, line, TUESDAY_NIGHT, breaks, script, outcome, world);
    }

    static Consumer<Parties> fault(String name, Kind kind) {
        return parties -> parties.world().faults().set(name, kind);
    }

    private static Map<String, String> all(Region there, Region gone, String cordon) {
        return Map.of(
                "arc." + there.side(),
                "On",
                "arc." + gone.side(),
                "Off",
                "dns",
                there.aws(),
                "clients",
                there.aws(),
                "writer",
                there.aws(),
                "fxipFlag",
                there.aws(),
                "gtm",
                there.aws(),
                "amqp",
                there.aws(),
                "cordon",
                cordon);
    }
}
