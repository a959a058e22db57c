package com.nxop.cutover.bot.web.sheet;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import java.util.List;
import java.util.Optional;

/** The configured plan, without its settings: those hold addresses and secrets. */
public record PlanSheet(
        String id,
        String title,
        String digest,
        String from,
        String to,
        String zone,
        List<RoleLine> roles,
        List<PhaseLine> phases,
        List<GateLine> gates,
        List<PhaseLine> rollbacks) {

    /** A role. */
    public record RoleLine(String id, String name, Optional<String> deputyOf, boolean required) {}

    /** A phase, or a way back. */
    public record PhaseLine(String id, String name, long timeoutSeconds, List<PathLine> paths) {}

    /** A path. */
    public record PathLine(String id, String name, String lead, boolean parallel, List<StepLine> steps) {}

    /**
     * A step.
     *
     * @param undo the step that takes it back, or why none does
     */
    public record StepLine(
            String id,
            String name,
            String uses,
            String success,
            long timeoutSeconds,
            long estimateSeconds,
            String undo,
            List<String> responsible,
            List<String> accountable,
            List<String> procedure) {}

    /** A gate. */
    public record GateLine(
            String id, String name, String question, String after, String opens, List<String> approvers, int persons) {}

    public static PlanSheet of(Plan plan) {
        return new PlanSheet(
                plan.id(),
                plan.title(),
                plan.digest(),
                plan.from(),
                plan.to(),
                plan.zone().getId(),
                plan.roles().stream()
                        .map(one -> new RoleLine(
                                one.id(), one.name(), one.deputyOf(), one.required() == Role.Presence.REQUIRED))
                        .toList(),
                plan.phases().stream().map(PlanSheet::phase).toList(),
                plan.gates().stream().map(PlanSheet::gate).toList(),
                plan.rollbacks().stream().map(one -> phase(one.asPhase())).toList());
    }

    private static PhaseLine phase(Phase phase) {
        return new PhaseLine(
                phase.id(),
                phase.name(),
                phase.timeout().toSeconds(),
                phase.paths().stream().map(PlanSheet::path).toList());
    }

    private static PathLine path(Path path) {
        return new PathLine(
                path.id(),
                path.name(),
                path.lead(),
                path.order() == Path.Order.PARALLEL,
                path.steps().stream().map(PlanSheet::step).toList());
    }

    private static StepLine step(Step step) {
        return new StepLine(
                step.id(),
                step.name(),
                step.uses(),
                step.success(),
                step.timeout().toSeconds(),
                step.estimate().toSeconds(),
                step.undo() instanceof Undo.By by ? by.step() : ((Undo.Never) step.undo()).why(),
                step.raci().responsible(),
                step.raci().accountable(),
                step.procedure());
    }

    private static GateLine gate(Gate gate) {
        return new GateLine(
                gate.id(), gate.name(), gate.question(), gate.after(), gate.opens(), gate.approvers(), gate.persons());
    }
}
