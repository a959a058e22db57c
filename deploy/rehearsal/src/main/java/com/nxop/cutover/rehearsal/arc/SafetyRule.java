package com.nxop.cutover.rehearsal.arc;

import com.nxop.cutover.rehearsal.world.Region;
import java.util.Map;

/** What ARC asserts about the two controls together; each rule can be overridden by its ARN. */
enum SafetyRule {
    AT_LEAST_ONE_ON("a9b8c7d6e5f40001", "at least one routing control must be On") {
        @Override
        boolean allows(long on) {
            return on >= 1;
        }
    },
    AT_MOST_ONE_ON("a9b8c7d6e5f40002", "at most one routing control may be On") {
        @Override
        boolean allows(long on) {
            return on <= 1;
        }
    };

    private final String id;
    private final String sentence;

    SafetyRule(String id, String sentence) {
        this.id = id;
        this.sentence = sentence;
    }

    abstract boolean allows(long on);

    boolean allows(Map<Region, Boolean> states) {
        return allows(states.values().stream().filter(on -> on).count());
    }

    String arn() {
        return RoutingControls.PANEL + "/safetyrule/" + id;
    }

    String sentence() {
        return sentence;
    }
}
