package com.nxop.cutover.rehearsal.scenario;

import static com.nxop.cutover.rehearsal.scenario.Scenarios.ALL_EAST;
import static com.nxop.cutover.rehearsal.scenario.Scenarios.fault;
import static com.nxop.cutover.rehearsal.scenario.Scenarios.night;

import com.nxop.cutover.rehearsal.amqp.Flightkeys;
import com.nxop.cutover.rehearsal.people.Script;
import com.nxop.cutover.rehearsal.stage.Parties;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Region;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scenarios in which the switch is taken back, or cannot be. */
final class WaysBack {

    private static final String BACK = "/cutover rollback back to where it worked";
    private static final String SWITCHOVER = "docdb.SwitchoverGlobalCluster";

    private static final String LISTENER = "amqp.listener.text-message-processor";
    private static final List<String> LISTENERS = Flightkeys.SERVICES.stream()
            .map(service -> "amqp.listener." + service)
            .toList();

    static final List<Scenario> ALL = List.of(
            night(
                    "rollback-r1",
                    "turned back while DNS moves, before the database was touched",
                    Scenarios::nothing,
                    parties -> Script.yes()
                            .when("0.2", set(parties, "mongo.east", Kind.FAIL))
                            .typing("1A.2", "/cutover rollback partial trying the way back")
                            .when("R1", clear(parties, "mongo.east")),
                    "rolledBack",
                    ALL_EAST),
            night(
                    "rollback-r2",
                    "turned back when everything has moved and only the validation is left",
                    Scenarios::nothing,
                    parties -> Script.yes().typing("3.1", "/cutover rollback full trying the way back"),
                    "rolledBack",
                    ALL_EAST),
            night(
                    "rollback-r3",
                    "corruption is found in West: isolated, preserved, and rolled back in full",
                    Scenarios::nothing,
                    parties -> Script.yes().typing("2C.1", "/cutover rollback emergency corrupt documents in West"),
                    "rolledBack",
                    and(ALL_EAST, "isolation", "applied")),
            night(
                    "1b-fails",
                    "the promotion is refused while the clients move: the writer stayed, so R1 is enough",
                    fault("docdb.denied", Kind.FAIL),
                    parties -> Script.yes().repairing("1B.2", () -> {}, BACK),
                    "rolledBack",
                    ALL_EAST),
            night(
                    "1b-fails-late",
                    "West is the writer but its connections fail: R2, with the writer switched back",
                    Scenarios::nothing,
                    parties -> Script.yes()
                            .when("1B.2", set(parties, "mongo.west", Kind.FAIL))
                            .repairing("1B.3", clear(parties, "mongo.west"), BACK),
                    "rolledBack",
                    ALL_EAST),
            night(
                    "2b-amqp-down",
                    "no listener finds Flightkeys in West, over half of the flows: rolled back in full",
                    Scenarios::nothing,
                    parties -> Script.yes()
                            .when(
                                    "2A.1",
                                    () -> LISTENERS.forEach(
                                            one -> set(parties, one, Kind.FAIL).run()))
                            .repairing(
                                    "2B.1",
                                    () -> LISTENERS.forEach(
                                            one -> clear(parties, one).run()),
                                    BACK),
                    "rolledBack",
                    ALL_EAST),
            night(
                    "2b-amqp-partial",
                    "one listener finds no Flightkeys in West, a tenth of the flows: repaired, and the run goes on",
                    Scenarios::nothing,
                    parties -> Script.yes()
                            .when("2A.1", set(parties, LISTENER, Kind.FAIL))
                            .repairingSlowly(
                                    "2B.1",
                                    "/cutover step 2B.1 fix the pod is restarted",
                                    new Script.Later(
                                            Duration.ofMinutes(3),
                                            clear(parties, LISTENER),
                                            "/cutover step 2B.1 retry")),
                    "completed",
                    Scenarios.ALL_WEST),
            night(
                    "flow-8-fails",
                    "everything has moved and flow 8, a critical one, does not deliver: rolled back in full",
                    Scenarios::nothing,
                    parties -> Script.yes()
                            .typing("3.3", "/cutover step 3.3 cannot flow 8 gives no briefing package")
                            .repairing("3.3", () -> {}, BACK),
                    "rolledBack",
                    ALL_EAST),
            night(
                    "flow-19-fails",
                    "everything has moved and flow 19 does not deliver: switched off, and the run goes on without it",
                    Scenarios::nothing,
                    parties -> Script.yes()
                            .typing("3.3", "/cutover step 3.3 cannot flow 19 does not deliver")
                            .repairing("3.3", () -> {}, "/cutover step 3.3 skip flow 19 is switched off"),
                    "completedWithExceptions",
                    Scenarios.ALL_WEST),
            night(
                    "gtm-denied",
                    "Akamai denies the change: rolled back in full",
                    fault("gtm.propagation", Kind.FAIL),
                    parties -> Script.yes().repairing("2A.1", clear(parties, "gtm.propagation"), BACK),
                    "rolledBack",
                    ALL_EAST),
            night(
                    "promotion-hangs",
                    "the promotion is taken on and nothing happens: after its time it is taken back by what is seen",
                    fault(SWITCHOVER, Kind.IGNORED),
                    parties -> Script.yes().repairing("1B.2", clear(parties, SWITCHOVER), BACK),
                    "rolledBack",
                    ALL_EAST),
            night(
                    "nobody-answers",
                    "nobody answers Gate 2: after the decision time it is rolled back by default, East being well",
                    Scenarios::nothing,
                    parties -> Script.yes().silentAt("gate-2"),
                    "rolledBack",
                    ALL_EAST),
            night(
                    "nobody-answers-east-dark",
                    "nobody answers Gate 2 and East is dark: never back into it, held and paged, then ended by a person",
                    Scenarios::nothing,
                    parties -> Script.yes()
                            .silentAt("gate-2")
                            .when("gate-2", set(parties, "aws." + Region.EAST.aws(), Kind.FAIL))
                            .typing(Script.HELD, "/cutover abort East is dark, we stay in West and go on by hand"),
                    "canceled",
                    Map.of("arc.west", "On", "arc.east", "Off", "writer", Region.WEST.aws())),
            night(
                    "rollback-fails",
                    "the cordon cannot be lifted on the way back: everybody is called and people take over",
                    Scenarios::nothing,
                    parties -> Script.yes()
                            .when("1A.4", set(parties, "lambda.sg-cordon", Kind.FAIL))
                            .typing("1A.4", BACK)
                            .repairing("R1.2", () -> {}, "/cutover abort going on by hand")
                            .repairing("R2.5", () -> {}, "/cutover abort going on by hand"),
                    "failed",
                    Map.of("cordon", "applied", "arc.east", "On")));

    private WaysBack() {}

    private static Map<String, String> and(Map<String, String> world, String layer, String must) {
        Map<String, String> all = new HashMap<>(world);
        all.put(layer, must);
        return Map.copyOf(all);
    }

    private static Runnable set(Parties parties, String fault, Kind kind) {
        return () -> parties.world().faults().set(fault, kind);
    }

    private static Runnable clear(Parties parties, String fault) {
        return () -> parties.world().faults().clear(fault);
    }
}
