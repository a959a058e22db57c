package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The alarms of both regions. Layers follow their composites, composites follow the truth. A fault
 * {@code alarm.<name>} puts one to ALARM (FAIL), to INSUFFICIENT_DATA (IGNORED) or takes it away (any other kind).
 */
final class Alarms {

    static final String SAFETY_RULES = "ARC-Safety-Rules-Deployed";

    /** Each layer with the composites it stands on. */
    static final Map<String, List<String>> LAYERS = layers();

    /** What alarms in a region whose Kafka clients are kept off, as a region left on purpose does. */
    private static final Set<String> MISSING_TRAFFIC = Set.of("Service-Health", "End-to-End-Health", "Health-Canary");

    private static final double MSK_LIMIT_MS = 2000;
    private static final double DOCDB_LIMIT_MS = 15_000;

    private final World world;
    private final Metrics metrics;

    /** One alarm as CloudWatch tells it. */
    record Alarm(String name, boolean composite, String state) {}

    Alarms(World world, Metrics metrics) {
        this.world = world;
        this.metrics = metrics;
    }

    /** All alarms of a region that exist right now. */
    List<Alarm> of(Region region) {
        Map<String, Alarm> all = new LinkedHashMap<>();
        LAYERS.forEach((layer, composites) -> {
            composites.forEach(composite -> put(all, named(composite, region), true, composite(composite, region)));
            put(all, named(layer, region), true, layer(all, composites, region));
        });
        boolean deployed = world.faults().of("arc.safetyRules").isEmpty();
        put(all, SAFETY_RULES, false, deployed ? "OK" : "ALARM");
        return List.copyOf(all.values());
    }

    private void put(Map<String, Alarm> all, String name, boolean composite, String state) {
        Optional<Kind> fault = world.faults().of("alarm." + name);
        if (fault.isEmpty()) {
            all.put(name, new Alarm(name, composite, state));
        } else if (fault.get() == Kind.FAIL) {
            all.put(name, new Alarm(name, composite, "ALARM"));
        } else if (fault.get() == Kind.IGNORED) {
            all.put(name, new Alarm(name, composite, "INSUFFICIENT_DATA"));
        }
    }

    private static String layer(Map<String, Alarm> all, Collection<String> composites, Region region) {
        List<String> states = composites.stream()
                .map(composite -> Optional.ofNullable(all.get(named(composite, region)))
                        .map(Alarm::state)
                        .orElse("INSUFFICIENT_DATA"))
                .toList();
        if (states.contains("ALARM")) {
            return "ALARM";
        }
        return states.contains("INSUFFICIENT_DATA") ? "INSUFFICIENT_DATA" : "OK";
    }

    private String composite(String composite, Region region) {
        boolean cordoned = world.truth().closed(region);
        boolean noTraffic = cordoned && MISSING_TRAFFIC.contains(composite);
        boolean late = composite.equals("Replication-Health") && replicationIsLate(region);
        boolean alarm = noTraffic || late;
        return alarm ? "ALARM" : "OK";
    }

    private boolean replicationIsLate(Region region) {
        return over(Readings.msk(region), MSK_LIMIT_MS) || over(Readings.docDb(region), DOCDB_LIMIT_MS);
    }

    private boolean over(Series series, double limit) {
        return metrics.latest(series).filter(sample -> sample.value() > limit).isPresent();
    }

    private static String named(String alarm, Region region) {
        return alarm + "-" + region.aws();
    }

    private static Map<String, List<String>> layers() {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        layers.put(
                "L1-Infrastructure-Ready",
                List.of("EKS-Cluster-Health", "MSK-Cluster-Health", "DocumentDB-Cluster-Health", "S3-Bucket-Health"));
        layers.put("L2-Network-Ready", List.of("NLB-Health", "DNS-Health", "Cross-Account-Connectivity"));
        layers.put("L3-Data-Ready", List.of("Replication-Health"));
        layers.put("L4-Application-Ready", List.of("Service-Health", "End-to-End-Health", "Health-Canary"));
        return layers;
    }
}
