package com.nxop.cutover.orchestration.plan;

import java.util.List;
import java.util.Optional;

/**
 * One message flow that the platform takes part in.
 *
 * @param needs what it depends on: msk, docdb, gtm, amqp, s3
 * @param listener the service that takes its messages from the broker; empty when none does
 */
public record Flow(String id, String name, List<String> needs, Optional<String> listener, Weight weight) {

    public Flow {
        needs = List.copyOf(needs);
    }

    /** What losing it means. */
    public enum Weight {
        /** The switch is not worth losing it. */
        CRITICAL,
        /** It may be switched off for a while. */
        ORDINARY
    }

    public boolean critical() {
        return weight == Weight.CRITICAL;
    }
}
