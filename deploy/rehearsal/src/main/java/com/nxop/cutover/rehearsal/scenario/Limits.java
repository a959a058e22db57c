package com.nxop.cutover.rehearsal.scenario;

import static com.nxop.cutover.rehearsal.scenario.Scenarios.ALL_EAST;
import static com.nxop.cutover.rehearsal.scenario.Scenarios.ALL_WEST;
import static com.nxop.cutover.rehearsal.scenario.Scenarios.fault;
import static com.nxop.cutover.rehearsal.scenario.Scenarios.night;

import com.nxop.cutover.rehearsal.people.Script;
import com.nxop.cutover.rehearsal.stage.Parties;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Region;
import java.util.List;

/** The scenarios in which a limit is broken on the way, or nobody decides. */
final class Limits {

    private static final String MSK_LAG = "ReplicationLatency." + Region.WEST.aws();
    private static final String SCORE = "master_region_readiness." + Region.WEST.aws();
    private static final double LAG_MILLIS = 95_000;
    private static final double LOW_SCORE = 82;

    static final List<Scenario> ALL = List.of(
            night(
                    "lag-grows",
                    "the MSK replication lag grows in Phase 1: the run pauses, and goes on when it has caught up",
                    Scenarios::nothing,
                    parties -> Script.yes()
                            .when("1A.1", force(parties, MSK_LAG, LAG_MILLIS))
                            .when(Script.HELD, release(parties, MSK_LAG)),
                    "completed",
                    ALL_WEST),
            night(
                    "score-drops",
                    "the score of West drops below 85 % in Phase 1 and nobody decides: held, then rolled back by default",
                    Scenarios::nothing,
                    parties -> Script.yes().when("1A.1", force(parties, SCORE, LOW_SCORE)),
                    "rolledBack",
                    ALL_EAST),
            night(
                    "nobody-decides",
                    "the promotion is refused and nobody decides: rolled back by default, East being well",
                    fault("docdb.SwitchoverGlobalCluster", Kind.FAIL),
                    parties -> Script.yes(),
                    "rolledBack",
                    ALL_EAST));

    private Limits() {}

    private static Runnable force(Parties parties, String metric, double value) {
        return () -> parties.aws().metrics().force(metric, value);
    }

    private static Runnable release(Parties parties, String metric) {
        return () -> parties.aws().metrics().release(metric);
    }
}
