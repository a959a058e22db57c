package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Gate.Expiry;
import com.nxop.cutover.orchestration.plan.Gate.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads gates. */
record GateReader(Places places, Report report) {

    List<Gate> gates(Fields plan) {
        return plan.many("gates").stream().map(this::gate).toList();
    }

    private Gate gate(Fields fields) {
        String id = fields.text("id");
        places.put("gate", id, fields);
        List<String> approvers = fields.texts("approvers");
        Optional<Duration> clock = fields.findSpan("clock");
        if (clock.isPresent() && fields.one("onExpiry").isEmpty()) {
            report.error(
                    fields.at("clock"),
                    "gate '" + id + "' has a clock but does not say what its expiry leads to",
                    "add 'onExpiry: {escalateTo: [...], decideWithin: 2m, otherwise: rollback}'");
        }
        return new Gate(
                id,
                fields.text("name"),
                fields.text("question"),
                fields.text("after"),
                fields.text("opens"),
                approvers,
                fields.count("persons", Math.max(1, approvers.size())),
                clock,
                fields.texts("evidence"),
                fields.span("evidenceAge"),
                expiry(fields),
                fields.choice("onReject", Outcome.HOLD));
    }

    /** Without a clock nothing expires; holding is then the harmless thing to say. */
    private static Expiry expiry(Fields fields) {
        return fields.one("onExpiry")
                .map(one -> new Expiry(
                        one.texts("escalateTo"), one.span("decideWithin"), one.choice("otherwise", Outcome.HOLD)))
                .orElseGet(() -> new Expiry(List.of(), Duration.ZERO, Outcome.HOLD));
    }
}
