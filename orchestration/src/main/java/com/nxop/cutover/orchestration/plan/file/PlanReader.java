package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Clocks;
import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.plan.Criterion.Weight;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.plan.Role.Presence;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/** Turns a YAML tree into a plan; what is missing is left empty, so that every later check can still run. */
record PlanReader(Fields root, Places places, Report report) {

    Plan read(String text, String digest) {
        PathReader paths = new PathReader(new StepReader(places, report), places);
        return new Plan(
                root.text("id"),
                root.text("title"),
                digest,
                text,
                root.text("from"),
                root.text("to"),
                root.find("zone").flatMap(Shape::zone).orElse(ZoneOffset.UTC),
                clocks(),
                root.many("roles").stream().map(this::role).toList(),
                root.many("criteria").stream().map(this::criterion).toList(),
                paths.phases(root),
                new GateReader(places, report).gates(root),
                new RollbackReader(paths, places, report).all(root),
                new WatchReader(places, report).all(root),
                root.values().all(),
                new CommunicationsReader(places).read(root),
                new PartialReader(places, report).read(root));
    }

    private Clocks clocks() {
        return root.one("clocks")
                .map(one -> new Clocks(
                        one.span("attempt"),
                        one.span("business"),
                        one.span("contract"),
                        one.span("heartbeat"),
                        one.span("decision"),
                        one.findSpan("grace")))
                .orElseGet(() -> new Clocks(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }

    private Role role(Fields fields) {
        String id = fields.text("id");
        places.put("role", id, fields);
        return new Role(
                id,
                fields.text("name"),
                fields.find("group"),
                fields.find("deputyOf"),
                fields.choice("presence", Presence.OPTIONAL));
    }

    private Criterion criterion(Fields fields) {
        String id = fields.text("id");
        places.put("criterion", id, fields);
        Optional<String> uses = fields.find("uses");
        boolean confirmed = fields.one("confirm").isPresent();
        if (uses.isEmpty() && !confirmed) {
            report.error(
                    fields.node(),
                    "criterion '" + id + "' is neither read nor confirmed",
                    "add 'uses' and 'with', or 'confirm: {role: ..., validFor: 24h}'");
        }
        ActionReader actions = new ActionReader(report);
        return new Criterion(
                id,
                fields.text("area"),
                fields.text("text"),
                uses.map(type -> new Criterion.Check(type, actions.with(fields, "criterion '" + id + "'"))),
                fields.one("confirm").map(one -> new Criterion.Attest(one.text("role"), one.span("validFor"))),
                fields.choice("weight", Weight.BLOCKS));
    }
}
