package com.nxop.cutover.orchestration.action.gtm;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How far the domain's last change has got. */
record Propagation(String status, String changeId, String message) {

    static Propagation of(JsonNode status) {
        return new Propagation(
                status.path("propagationStatus").asString("").toUpperCase(Locale.ROOT),
                status.path("changeId").asString(""),
                status.path("message").asString(""));
    }

    boolean complete() {
        return status.equals("COMPLETE");
    }

    boolean denied() {
        return status.equals("DENIED");
    }

    /** It speaks of our change, or of one whose number was never heard. */
    boolean about(String receipt) {
        return receipt.equals(GtmProperty.UNCONFIRMED) || (!receipt.isEmpty() && receipt.equals(changeId));
    }

    String said() {
        return (status.isEmpty() ? "not said" : status) + (changeId.isEmpty() ? "" : " (change " + changeId + ")");
    }
}
