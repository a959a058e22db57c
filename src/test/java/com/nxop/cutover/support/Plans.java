package com.nxop.cutover.support;

import com.nxop.cutover.orchestration.plan.Clocks;
import com.nxop.cutover.orchestration.plan.Communications;
import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.PartialSuccess;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Raci;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import com.nxop.cutover.orchestration.plan.Watching;
import com.nxop.cutover.orchestration.plan.file.PlanFile;
import com.nxop.cutover.orchestration.plan.file.PlanSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Small plans for tests, and the one that is shipped. */
public final class Plans {

    private static final Raci RACI = new Raci(
            List.of("operations"), List.of("incident-commander"), List.of("database-admin"), List.of("management"));

    private Plans() {}

    /** The NXOP plan as shipped. */
    public static Plan nxop() {
        try {
            PlanSource source = PlanSource.open("plans/nxop-region-switch.yaml");
            return PlanFile.read(source.text(), source.name(), Map.of()).plan().orElseThrow();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The small plan, with something to tell people. */
    public static Plan telling(Communications communications) {
        Plan plan = small();
        return new Plan(
                plan.id(),
                plan.title(),
                plan.digest(),
                plan.text(),
                plan.from(),
                plan.to(),
                plan.zone(),
                plan.clocks(),
                plan.roles(),
                plan.criteria(),
                plan.phases(),
                plan.gates(),
                plan.rollbacks(),
                plan.watching(),
                plan.settings(),
                communications,
                plan.partial());
    }

    /** Phases 0 and 1, two paths in phase 1, a gate before and one after, one way back. */
    public static Plan small() {
        return small(UnaryOperator.identity());
    }

    /** The small plan with every name a person reads passed through {@code names}. */
    public static Plan small(UnaryOperator<String> names) {
        Phase preparation = new Phase(
                "0",
                names.apply("Preparation"),
                Duration.ofMinutes(3),
                List.of(new Path(
                        "0",
                        names.apply("Stakeholders"),
                        "operations",
                        Path.Order.SEQUENCE,
                        List.of(),
                        List.of(human("0.1", names.apply("Wait for the acknowledgement"))))));
        Phase infrastructure = new Phase(
                "1",
                names.apply("Infrastructure"),
                Duration.ofMinutes(7),
                List.of(
                        new Path(
                                "1A",
                                names.apply("MSK"),
                                "operations",
                                Path.Order.SEQUENCE,
                                List.of(),
                                List.of(
                                        step("1A.1", names.apply("Toggle the routing controls"), "arc.routing", "R1.1"),
                                        step("1A.2", names.apply("Wait for DNS"), "dns.points", ""))),
                        new Path(
                                "1B",
                                names.apply("DocumentDB"),
                                "database-admin",
                                Path.Order.SEQUENCE,
                                List.of(),
                                List.of(step("1B.1", names.apply("Make West the writer"), "docdb.writer", "R1.2")))));
        return new Plan(
                "small",
                names.apply("Small region switch"),
                "5ma11".repeat(8),
                "text",
                "us-east-1",
                "us-west-2",
                ZoneOffset.UTC,
                new Clocks(
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(60),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(2)),
                roles(names),
                criteria(names),
                List.of(preparation, infrastructure),
                gates(names),
                List.of(new Procedure(
                        "R1",
                        names.apply("Partial way back"),
                        names.apply("Phase 1 has begun and phase 2 has not"),
                        Duration.ofMinutes(19),
                        List.of(new Path(
                                "R1",
                                names.apply("Back"),
                                "operations",
                                Path.Order.SEQUENCE,
                                List.of(),
                                List.of(
                                        step("R1.1", names.apply("Routing controls back"), "arc.routing", ""),
                                        step("R1.2", names.apply("Make East the writer"), "docdb.writer", "")))),
                        List.of())),
                Watching.nothing(),
                Map.of("region.east", "us-east-1", "region.west", "us-west-2"),
                Communications.none(),
                PartialSuccess.none());
    }

    private static List<Role> roles(UnaryOperator<String> names) {
        return List.of(
                role("incident-commander", names.apply("Incident Commander")),
                role("management", names.apply("Management")),
                role("operations", names.apply("Operations")),
                role("database-admin", names.apply("Database Admin")));
    }

    private static Role role(String id, String name) {
        return new Role(id, name, Optional.of("nxop-" + id), Optional.empty(), Role.Presence.REQUIRED);
    }

    private static List<Criterion> criteria(UnaryOperator<String> names) {
        return List.of(
                new Criterion(
                        "readiness",
                        "technical",
                        names.apply("Readiness is at least 90 %"),
                        Optional.of(new Criterion.Check("cloudwatch.metric", Map.of())),
                        Optional.empty(),
                        Criterion.Weight.BLOCKS),
                new Criterion(
                        "weekday",
                        "business",
                        names.apply("It is a Tuesday or a Wednesday"),
                        Optional.of(new Criterion.Check("calendar.window", Map.of())),
                        Optional.empty(),
                        Criterion.Weight.WARNS),
                new Criterion(
                        "window-approved",
                        "approval",
                        names.apply("Management has approved the window"),
                        Optional.empty(),
                        Optional.of(new Criterion.Attest("management", Duration.ofHours(12))),
                        Criterion.Weight.BLOCKS));
    }

    private static List<Gate> gates(UnaryOperator<String> names) {
        Gate.Expiry expiry =
                new Gate.Expiry(List.of("incident-commander"), Duration.ofMinutes(2), Gate.Outcome.ROLLBACK);
        return List.of(
                new Gate(
                        "gate-1",
                        names.apply("Readiness"),
                        names.apply("Are all criteria met?"),
                        "0",
                        "1",
                        List.of("incident-commander"),
                        1,
                        Optional.empty(),
                        List.of(),
                        Duration.ofSeconds(60),
                        expiry,
                        Gate.Outcome.ABORT),
                new Gate(
                        "gate-5",
                        names.apply("Success"),
                        names.apply("Are all health checks green?"),
                        "1",
                        Gate.SUCCESS,
                        List.of("incident-commander", "management"),
                        2,
                        Optional.of(Duration.ofMinutes(7)),
                        List.of("1A.2", "1B.1"),
                        Duration.ofSeconds(60),
                        expiry,
                        Gate.Outcome.ROLLBACK));
    }

    private static Step step(String id, String name, String uses, String undo) {
        return new Step(
                id,
                name,
                uses,
                Map.of(),
                "It is as wanted",
                Duration.ofMinutes(2),
                Duration.ofSeconds(30),
                undo.isEmpty() ? new Undo.Never("it only looks") : new Undo.By(undo),
                RACI,
                List.of("aws do-it --region us-west-2", "Check it."),
                "The same.",
                Optional.empty());
    }

    private static Step human(String id, String name) {
        return new Step(
                id,
                name,
                "manual",
                Map.of(),
                "Operations has said so",
                Duration.ofSeconds(30),
                Duration.ofSeconds(15),
                new Undo.Never("nothing was changed"),
                RACI,
                List.of("Ask the operations team in the channel.", "Nobody answers: waive it."),
                "May be waived at once.",
                Optional.of(new Step.Confirm("operations", "Is the operations team ready?")));
    }
}
