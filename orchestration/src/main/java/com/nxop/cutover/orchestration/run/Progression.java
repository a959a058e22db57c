package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows from the state of a run and the time alone. Called again until nothing follows any more. */
final class Progression {

    private Progression() {}

    static List<RunEvent> next(Run run, Instant now) {
        if (run.ended() || run.standing().startedAt().isEmpty()) {
            return List.of();
        }
        List<RunEvent> taken = Pending.due(run, now);
        if (!taken.isEmpty()) {
            return taken;
        }
        List<RunEvent> overdue = new ArrayList<>();
        if (run.standing().hold().isEmpty()) {
            timeouts(run, now, overdue);
            latePhase(run, now, overdue);
            gates(run, now, overdue);
        }
        if (overdue.isEmpty()) {
            Question.open(run).stream()
                    .filter(one -> !now.isBefore(one.due()) && !Pending.answers(run, one))
                    .findFirst()
                    .ifPresent(one -> overdue.addAll(Silence.events(run, one, now)));
        }
        if (overdue.isEmpty()) {
            overdue.addAll(Escalations.unheard(run, now));
        }
        if (!overdue.isEmpty() || !run.mayStart()) {
            return overdue;
        }
        return forward(run, now);
    }

    private static void timeouts(Run run, Instant now, List<RunEvent> events) {
        for (StepProgress step : run.runningSteps()) {
            Optional<Step> plan = run.plan().step(step.id());
            if (plan.isPresent() && step.counted(now).compareTo(plan.get().timeout()) >= 0) {
                boolean blind = step.seen()
                        .map(seen -> seen.state() == Observation.State.UNKNOWN)
                        .orElse(step.mayHaveActed());
                String last = step.seen().map(Observation::summary).orElse("it was never seen");
                String cause = "not done after " + plan.get().timeout().toSeconds() + " s; " + last;
                events.addAll(StepEnd.failed(run, step, blind ? Verdict.UNKNOWN : Verdict.FAILED, cause, now));
                return;
            }
        }
    }

    private static void latePhase(Run run, Instant now, List<RunEvent> events) {
        run.currentPhase()
                .ifPresent(phase -> run.progress()
                        .phase(phase.id())
                        .filter(known -> !known.late() && known.clock(now).compareTo(phase.timeout()) >= 0)
                        .ifPresent(known -> {
                            events.add(new StepEvent.PhaseLate(phase.id()));
                            events.addAll(Pause.latePhase(run, phase, now));
                        }));
    }

    private static void gates(Run run, Instant now, List<RunEvent> events) {
        for (GateProgress gate : run.openGates()) {
            Optional<Gate> plan = run.plan().gate(gate.id());
            if (plan.isPresent() && gate.deadline().isPresent()) {
                gate(run, plan.get(), gate, now, events);
                if (!events.isEmpty()) {
                    return;
                }
            }
        }
    }

    private static void gate(Run run, Gate plan, GateProgress gate, Instant now, List<RunEvent> events) {
        Instant deadline = gate.deadline().orElseThrow();
        Duration whole = Duration.between(gate.askedAt(), deadline);
        if (gate.status() == GateProgress.Status.EXPIRED) {
            boolean decided = events.stream()
                    .anyMatch(event -> event instanceof RunEvent.Held || event instanceof RunEvent.TurnedBack);
            if (!decided
                    && Silence.due(plan, gate)
                            .filter(last -> !now.isBefore(last))
                            .isPresent()) {
                events.addAll(Silence.events(run, plan, gate, now));
            }
        } else if (!now.isBefore(deadline)) {
            events.add(new GateEvent.GateExpired(plan.id()));
            String text = plan.name() + " was not answered in time. Without a decision within "
                    + plan.onExpiry().decideWithin().toSeconds() + " s " + Silence.says(run, plan) + ".";
            events.add(new RunEvent.Escalated(plan.id(), plan.onExpiry().escalateTo(), text, now));
        } else if (!gate.reminded() && !now.isBefore(gate.askedAt().plus(whole.dividedBy(2)))) {
            events.add(new GateEvent.GateReminded(plan.id()));
        }
    }

    private static List<RunEvent> forward(Run run, Instant now) {
        Optional<Phase> current = run.currentPhase();
        if (current.isEmpty()) {
            return finish(run);
        }
        Phase phase = current.get();
        if (run.progress().phase(phase.id()).isEmpty()) {
            return begin(run, phase, now);
        }
        if (phase.steps().stream().allMatch(step -> run.step(step.id()).passed())) {
            return List.of(new StepEvent.PhaseEnded(phase.id()));
        }
        List<RunEvent> starts = new ArrayList<>();
        phase.paths().stream().filter(path -> ready(run, phase, path)).forEach(path -> starts(run, path, starts));
        return starts;
    }

    private static List<RunEvent> begin(Run run, Phase phase, Instant now) {
        if (run.standing().wayBack().isPresent()) {
            boolean settled = run.runningSteps().isEmpty()
                    && run.progress().steps().values().stream().noneMatch(step -> step.inFlight(now));
            return settled ? List.of(new StepEvent.PhaseStarted(phase.id())) : List.of();
        }
        List<Gate> guards = guards(run, phase.id());
        if (!guards.stream().allMatch(gate -> approved(run, gate))) {
            return List.of();
        }
        boolean first = !guards.isEmpty() && run.standing().changesSince().isEmpty();
        return first
                ? List.of(new RunEvent.ClocksStarted(), new StepEvent.PhaseStarted(phase.id()))
                : List.of(new StepEvent.PhaseStarted(phase.id()));
    }

    private static boolean ready(Run run, Phase phase, Path path) {
        return path.after().stream()
                .allMatch(before -> phase.paths().stream()
                        .filter(one -> one.id().equals(before))
                        .allMatch(one -> one.steps().stream()
                                .allMatch(step -> run.step(step.id()).passed())));
    }

    private static void starts(Run run, Path path, List<RunEvent> starts) {
        for (Step step : path.steps()) {
            StepProgress progress = run.step(step.id());
            if (progress.status() == StepProgress.Status.NOT_STARTED
                    || progress.status() == StepProgress.Status.CANCELED) {
                starts.add(new StepEvent.StepStarted(step.id(), progress.attempt() + 1));
            }
            if (path.order() == Path.Order.SEQUENCE && !progress.passed()) {
                return;
            }
        }
    }

    private static List<RunEvent> finish(Run run) {
        if (run.standing().wayBack().isPresent()) {
            String how = "Back by " + run.standing().wayBack().get().procedure() + ".";
            return List.of(new RunEvent.Ended(RunState.ROLLED_BACK, Person.ENGINE, how, Ending.notTakenBack(run)));
        }
        boolean approved = guards(run, Gate.SUCCESS).stream().allMatch(gate -> approved(run, gate));
        if (!approved) {
            return List.of();
        }
        boolean clean = run.readiness().overrides().isEmpty()
                && run.progress().steps().values().stream()
                        .noneMatch(step -> step.status() == StepProgress.Status.SKIPPED);
        RunState outcome = clean ? RunState.COMPLETED : RunState.COMPLETED_WITH_EXCEPTIONS;
        return List.of(new RunEvent.Ended(outcome, Person.ENGINE, "Every phase and gate passed.", ""));
    }

    private static List<Gate> guards(Run run, String opens) {
        return run.plan().gates().stream()
                .filter(gate -> gate.opens().equals(opens))
                .toList();
    }

    private static boolean approved(Run run, Gate gate) {
        return run.progress().gate(gate.id()).filter(GateProgress::approved).isPresent();
    }
}
