package com.nxop.cutover.orchestration.engine;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.action.data.Ahead;
import com.nxop.cutover.orchestration.action.past.LastRunCooled;
import com.nxop.cutover.orchestration.action.past.WaysPlayed;
import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Watch;
import com.nxop.cutover.orchestration.run.Evidence;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.PastTimes;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Stakeholders;
import com.nxop.cutover.orchestration.run.StepProgress;
import com.nxop.cutover.orchestration.run.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an action is told, made from the run alone; what holds for every step of it is put together once. */
final class Contexts {

    private final Run run;
    private final Map<String, String> facts;

    Contexts(Run run) {
        this.run = run;
        this.facts = Map.copyOf(facts(run));
    }

    StepContext of(Step step, Instant now) {
        StepProgress progress = run.step(step.id());
        return new StepContext(
                run.id(),
                step.id(),
                Math.max(1, progress.attempt()),
                mode(step),
                new Settings(step.with()),
                progress.answered().map(ActResult::receipt).orElse(""),
                progress.startedAt().orElse(now),
                now,
                facts);
    }

    StepContext of(Watch watch, Instant now) {
        return beside(watch.id(), watch.with(), now);
    }

    StepContext of(Criterion criterion, Criterion.Check check, Instant now) {
        return beside(criterion.id(), check.with(), now);
    }

    private StepContext beside(String subject, Map<String, Object> with, Instant now) {
        return new StepContext(run.id(), subject, 1, run.mode(), new Settings(with), "", now, now, facts);
    }

    /** A way back never gives up data: by then the other side has taken writes. */
    private Mode mode(Step step) {
        return run.plan().phaseOf(step.id()).isPresent() ? run.mode() : Mode.PLANNED;
    }

    private static Map<String, String> facts(Run run) {
        Map<String, String> facts = new HashMap<>();
        run.progress()
                .steps()
                .values()
                .forEach(step -> step.seen()
                        .ifPresent(seen ->
                                seen.readings().forEach((label, value) -> facts.put(step.id() + "/" + label, value))));
        run.roster()
                .holders()
                .forEach((role, people) -> facts.put(
                        "role/" + role, people.stream().map(Person::name).collect(Collectors.joining(", "))));
        run.standing().changesSince().ifPresent(since -> facts.put(Ahead.SINCE, since.toString()));
        for (String audience : run.plan().communications().stakeholders()) {
            Stakeholders.Group group = run.readiness().stakeholders().of(audience);
            facts.put("stakeholders/" + audience, (group.complete() ? "+" : "-") + group.say());
        }
        run.outlook().past().ifPresent(past -> past(run, past, facts));
        if (run.mode() == Mode.EMERGENCY) {
            approvedLoss(run, facts);
        }
        return facts;
    }

    /** What earlier runs tell: when the last one that changed anything ended, and how often and when each way back ran. */
    private static void past(Run run, PastTimes past, Map<String, String> facts) {
        facts.put(LastRunCooled.KNOWN, "yes");
        past.last().ifPresent(last -> {
            facts.put(LastRunCooled.RUN, last.run());
            facts.put(LastRunCooled.ENDED, last.endedAt().toString());
        });
        for (Procedure way : run.plan().rollbacks()) {
            way.steps().stream()
                    .filter(step -> step.id().startsWith(way.id() + "."))
                    .flatMap(step -> Stream.ofNullable(past.times().get(step.id())))
                    .max(Comparator.comparing(Times::newest))
                    .ifPresent(times -> facts.put(WaysPlayed.FACT + way.id(), times.count() + " " + times.newest()));
        }
    }

    /** In an emergency the loss shown at the gate that opens the changes is what its approvers took upon themselves. */
    private static void approvedLoss(Run run, Map<String, String> facts) {
        List<String> opening =
                run.plan().gates().stream().map(Gate::id).limit(1).toList();
        opening.stream()
                .flatMap(id -> run.progress().gate(id).stream())
                .filter(GateProgress::approved)
                .forEach(gate -> facts.put(
                        "approved-loss",
                        gate.evidence().stream()
                                .filter(one -> one.subject().contains("lag"))
                                .map(Contexts::shown)
                                .collect(Collectors.joining("; "))));
    }

    private static String shown(Evidence evidence) {
        return evidence.label() + ": " + evidence.seen().summary();
    }
}
