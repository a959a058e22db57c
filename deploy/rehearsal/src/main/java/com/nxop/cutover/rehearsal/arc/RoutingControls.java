package com.nxop.cutover.rehearsal.arc;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two routing controls, shared by all endpoints. A batch is applied whole or not at all. */
final class RoutingControls {

    static final String PANEL =
            "arn:aws:route53-recovery-control::111122223333:controlpanel/0c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f";
    static final Duration WAIT = Duration.ofSeconds(5);

    /** Any fault of this name means the safety rules are not deployed. */
    static final String RULES_FAULT = "arc.safetyRules";

    private final World world;
    private Instant quietUntil = Instant.MIN;

    RoutingControls(World world) {
        this.world = world;
    }

    static String arn(Region region) {
        return PANEL + "/routingcontrol/" + (region == Region.EAST ? "e1a2b3c4d5e60001" : "f1a2b3c4d5e60002");
    }

    static String name(Region region) {
        return "nxop-kafka-" + region.aws();
    }

    static Region region(String arn) {
        for (Region region : Region.values()) {
            if (arn(region).equals(arn)) {
                return region;
            }
        }
        throw ArcRefusal.unknown(arn);
    }

    boolean isOn(Region region) {
        return Boolean.TRUE.equals(world.truth().arc().get(region));
    }

    /** Applies the wanted states, unless a rule that is deployed and not overridden says no. */
    synchronized void update(Map<Region, Boolean> wanted, Set<String> overridden) {
        Map<Region, Boolean> after = new EnumMap<>(world.truth().arc());
        after.putAll(wanted);
        for (SafetyRule rule : deployed()) {
            if (!overridden.contains(rule.arn())) {
                check(rule, after);
            }
        }
        if (!after.equals(world.truth().arc())) {
            quietUntil = world.clock().instant().plus(WAIT);
            world.asked("arc");
            world.change("routing controls " + after, truth -> truth.withArc(after));
            world.became("arc");
        }
    }

    private void check(SafetyRule rule, Map<Region, Boolean> after) {
        if (world.clock().instant().isBefore(quietUntil)) {
            world.waits("arc", quietUntil);
            throw ArcRefusal.conflict("Safety rule " + rule.arn() + " is in its wait period of " + WAIT.toMillis()
                    + " ms after the last change; try again afterwards");
        }
        if (!rule.allows(after)) {
            throw ArcRefusal.conflict("Safety rule " + rule.arn() + " refuses the change: " + rule.sentence());
        }
    }

    private List<SafetyRule> deployed() {
        return world.faults().of(RULES_FAULT).isPresent() ? List.of() : List.of(SafetyRule.values());
    }
}
