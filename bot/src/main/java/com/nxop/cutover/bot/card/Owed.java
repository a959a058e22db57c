package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Next;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people owe the run right now. */
final class Owed {

    static final String COMMANDER = "incident-commander";

    private Owed() {}

    /**
     * One thing owed.
     *
     * @param roles any of them for a step; each of them for a gate
     * @param what safe mrkdwn
     */
    record Debt(List<String> roles, String what) {}

    static List<Debt> of(Run run) {
        List<Debt> debts = new ArrayList<>();
        if (run.ended()) {
            return debts;
        }
        if (run.standing().startedAt().isEmpty()) {
            return confirmations(run);
        }
        run.stuckSteps()
                .forEach(step -> debts.add(new Debt(
                        List.of(COMMANDER),
                        "decide about step " + Mrkdwn.bold(Mrkdwn.line(step.id(), 40))
                                + ": retry, skip, done, roll back or abort" + due(run, step.id()))));
        run.standing().hold().ifPresent(hold -> debts.add(new Debt(List.of(COMMANDER), "resume, roll back or abort")));
        if (run.standing().wayBack().isEmpty()) {
            run.openGates().forEach(gate -> debts.add(gate(run, gate)));
        }
        waiting(run)
                .forEach(step -> debts.add(new Debt(
                        confirmers(step),
                        "say whether step " + Mrkdwn.bold(Mrkdwn.line(step.id(), 40)) + " is done: "
                                + Mrkdwn.line(question(step), 200))));
        return debts;
    }

    private static String due(Run run, String subject) {
        return Question.open(run, subject)
                .map(question -> ", by " + Mrkdwn.bothTimes(question.due()))
                .orElse("");
    }

    private static List<Debt> confirmations(Run run) {
        Map<String, Integer> open = new LinkedHashMap<>();
        GoNoGo.of(run, run.asOf()).lines().stream()
                .filter(line -> line.state() != GoNoGo.State.GREEN)
                .flatMap(line -> line.criterion().confirm().stream())
                .forEach(asked -> open.merge(asked.role(), 1, Integer::sum));
        List<Debt> debts = new ArrayList<>();
        open.forEach((role, count) -> debts.add(new Debt(
                List.of(role),
                "confirm or deny " + (count == 1 ? "one criterion" : count + " criteria") + " of the go/no-go list")));
        return debts;
    }

    private static Debt gate(Run run, GateProgress asked) {
        Gate gate = run.plan().gate(asked.id()).orElseThrow();
        String by = asked.deadline().map(at -> " by " + Mrkdwn.bothTimes(at)).orElse("");
        return new Debt(
                Next.missing(gate, asked),
                "answer " + Mrkdwn.bold(Mrkdwn.line(gate.id(), 40)) + by + ": " + Mrkdwn.line(gate.question(), 200));
    }

    /** Running steps that wait for a person's word. */
    static Stream<Step> waiting(Run run) {
        return run.course().stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(step -> waits(step, run.step(step.id())));
    }

    static boolean waits(Step step, StepProgress progress) {
        return progress.running() && asksPerson(step) && progress.confirmed().isEmpty();
    }

    static boolean asksPerson(Step step) {
        boolean human = Catalogue.find(step.uses())
                .filter(type -> type.kind() == ActionType.Kind.HUMAN)
                .isPresent();
        return human || step.confirm().isPresent();
    }

    static List<String> confirmers(Step step) {
        return step.confirm()
                .map(Step.Confirm::role)
                .map(List::of)
                .orElse(step.raci().responsible());
    }

    static String question(Step step) {
        return step.confirm().map(Step.Confirm::question).orElse(step.success());
    }
}
