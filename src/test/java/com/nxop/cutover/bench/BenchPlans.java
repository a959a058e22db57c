package com.nxop.cutover.bench;

import com.nxop.cutover.orchestration.plan.Clocks;
import com.nxop.cutover.orchestration.plan.Communications;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.PartialSuccess;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Raci;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import com.nxop.cutover.orchestration.plan.Watching;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans with nothing in them but steps that are done at once. */
final class BenchPlans {

    static final String ROLE = "incident-commander";
    static final String USES = "flag.set";

    private static final Duration LONG = Duration.ofHours(1);

    private BenchPlans() {}

    /** One step after another. */
    static Plan chain(int steps) {
        List<Step> all = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            all.add(step("s" + i));
        }
        return plan("chain" + steps, List.of(phase("0", path("0", all))), List.of());
    }

    /** A step, a gate, a step. */
    static Plan gated() {
        return plan(
                "gated",
                List.of(phase("0", path("0", List.of(step("s0")))), phase("1", path("1", List.of(step("s1"))))),
                List.of(gate("g", "0", "1")));
    }

    /** A step, two paths of one step each, a step. */
    static Plan joined() {
        Path before = path("A", List.of(step("s0")));
        Path left = after(path("B", List.of(step("s1"))), "A");
        Path right = after(path("C", List.of(step("s2"))), "A");
        Path joined = after(path("D", List.of(step("s3"))), "B", "C");
        return plan("joined", List.of(phase("0", before, left, right, joined)), List.of());
    }

    private static Path after(Path path, String... others) {
        return new Path(path.id(), path.name(), path.lead(), path.order(), List.of(others), path.steps());
    }

    private static Phase phase(String id, Path... paths) {
        return new Phase(id, "Phase " + id, LONG, List.of(paths));
    }

    private static Path path(String id, List<Step> steps) {
        return new Path(id, "Path " + id, ROLE, Path.Order.SEQUENCE, List.of(), steps);
    }

    private static Step step(String id) {
        return new Step(
                id,
                "Step " + id,
                USES,
                Map.of(),
                "It is done",
                LONG,
                Duration.ofSeconds(1),
                new Undo.Never("it changes nothing"),
                new Raci(List.of(ROLE), List.of(ROLE), List.of(), List.of()),
                List.of("Nothing to do."),
                "The same.",
                Optional.empty());
    }

    private static Gate gate(String id, String after, String opens) {
        return new Gate(
                id,
                "Gate",
                "Go on?",
                after,
                opens,
                List.of(ROLE),
                1,
                Optional.empty(),
                List.of(),
                LONG,
                new Gate.Expiry(List.of(ROLE), LONG, Gate.Outcome.HOLD),
                Gate.Outcome.HOLD);
    }

    private static Plan plan(String id, List<Phase> phases, List<Gate> gates) {
        return new Plan(
                id,
                id,
                id,
                id,
                "us-east-1",
                "us-west-2",
                ZoneOffset.UTC,
                new Clocks(LONG, LONG, LONG, LONG, LONG),
                List.of(new Role(
                        ROLE, "Incident Commander", Optional.empty(), Optional.empty(), Role.Presence.REQUIRED)),
                List.of(),
                phases,
                gates,
                List.of(),
                Watching.nothing(),
                Map.of(),
                Communications.none(),
                PartialSuccess.none());
    }
}
