package com.nxop.cutover.rehearsal.scenario;

import com.nxop.cutover.rehearsal.amqp.Flightkeys;
import com.nxop.cutover.rehearsal.people.Script;
import com.nxop.cutover.rehearsal.stage.Parties;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** One of the faults this world can do goes in on the way; the seed chooses which, and nobody in the room is told. */
public final class Drill {

    static final String NAME = "drill";

    private static final String MARK = "drill: ";
    private static final String BACK = "/cutover rollback something is wrong, back to where it worked";
    private static final String SWITCHOVER = "docdb.SwitchoverGlobalCluster";

    /**
     * What may go wrong.
     *
     * @param words what is said of it when all is over
     * @param when id of the step with whose start it goes in
     */
    private record Secret(String words, String when, Consumer<Parties> in, Consumer<Parties> out) {}

    /** A fault that went in. */
    public record Fault(String words, Instant at) {}

    private static final List<Secret> SECRETS = List.of(
            broken("the promotion of the database is refused", "1A.1", Kind.FAIL, "docdb.denied"),
            broken("the promotion of the database is taken on and never happens", "1A.1", Kind.IGNORED, SWITCHOVER),
            broken("the database in West takes no connections", "1B.2", Kind.FAIL, "mongo.west"),
            broken("Akamai denies the change of the property", "1A.2", Kind.FAIL, "gtm.propagation"),
            broken(
                    "no listener finds Flightkeys in West",
                    "2A.1",
                    Kind.FAIL,
                    Flightkeys.SERVICES.stream()
                            .map(service -> "amqp.listener." + service)
                            .toArray(String[]::new)),
            forced("the MSK replication lag grows to 95 s", "1A.1", "ReplicationLatency." + Region.WEST.aws(), 95_000),
            forced(
                    "the readiness score of West falls to 82 %",
                    "1A.1", "master_region_readiness." + Region.WEST.aws(), 82));

    static final List<Scenario> ALL = List.of(Scenarios.night(
            NAME,
            "a secret fault chosen by the seed; the report says how soon it was noticed, decided and undone",
            Scenarios::nothing,
            Drill::script,
            "rolledBack",
            Scenarios.ALL_EAST));

    private Drill() {}

    /** What went in; empty in every other scenario, and before its time. */
    public static Optional<Fault> fault(World world) {
        return world.changes().stream()
                .filter(change -> change.what().startsWith(MARK))
                .map(change -> new Fault(change.what().substring(MARK.length()), change.at()))
                .findFirst();
    }

    private static Script script(Parties parties) {
        Secret secret = SECRETS.get(new SplittableRandom(parties.world().seed()).nextInt(SECRETS.size()));
        return Script.yes()
                .when(secret.when(), () -> {
                    parties.world().change(MARK + secret.words(), truth -> truth);
                    secret.in().accept(parties);
                })
                .turningBack(() -> secret.out().accept(parties), BACK);
    }

    private static Secret broken(String words, String when, Kind kind, String... faults) {
        List<String> all = List.of(faults);
        return new Secret(
                words,
                when,
                parties -> all.forEach(one -> parties.world().faults().set(one, kind)),
                parties -> all.forEach(one -> parties.world().faults().clear(one)));
    }

    private static Secret forced(String words, String when, String metric, double value) {
        return new Secret(
                words,
                when,
                parties -> parties.aws().metrics().force(metric, value),
                parties -> parties.aws().metrics().release(metric));
    }
}
