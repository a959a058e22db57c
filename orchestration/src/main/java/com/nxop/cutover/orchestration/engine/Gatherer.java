package com.nxop.cutover.orchestration.engine;

import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Watch;
import com.nxop.cutover.orchestration.run.Evidence;
import com.nxop.cutover.orchestration.run.GateQuestion;
import com.nxop.cutover.orchestration.run.Lookout;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Looks at what people decide on: the automatic criteria, and the steps a gate rests on. */
final class Gatherer {

    /** The looks beside the course go a few at a time, so that the steps under way come first. */
    private static final int AT_ONCE = 3;

    private final Actions actions;
    private final Reporter reporter;
    private final Clock clock;
    private final Executor workers;

    Gatherer(Actions actions, Reporter reporter, Clock clock, Executor workers) {
        this.actions = actions;
        this.reporter = reporter;
        this.clock = clock;
        this.workers = workers;
    }

    void criteria(Run run) {
        Contexts told = new Contexts(run);
        List<Supplier<Evidence>> questions = new ArrayList<>();
        for (Criterion criterion : run.plan().criteria()) {
            criterion.check().ifPresent(check -> questions.add(() -> criterion(told, criterion, check)));
        }
        reporter.report(run.id(), new Report.Criteria(ask(questions)));
    }

    void gate(Run run, String id) {
        Optional<Gate> gate = run.plan().gate(id);
        if (gate.isEmpty()) {
            return;
        }
        List<Evidence> evidence = gate.get().evidence().isEmpty()
                ? GateQuestion.criteria(run, clock.instant())
                : steps(run, gate.get().evidence());
        reporter.report(run.id(), new Report.Gathered(id, evidence));
    }

    /** The layers, the region returned to, and the limits that are watched now. */
    void lookout(Run run) {
        Contexts told = new Contexts(run);
        List<Supplier<Evidence>> questions = new ArrayList<>();
        Lookout.probes(run.plan()).forEach(step -> questions.add(() -> step(told, step)));
        run.plan().watching().home().forEach(watch -> questions.add(() -> watch(told, watch)));
        Lookout.watches(run).forEach(watch -> questions.add(() -> watch(told, watch)));
        List<Evidence> seen = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += AT_ONCE) {
            seen.addAll(ask(questions.subList(from, Math.min(questions.size(), from + AT_ONCE))));
        }
        reporter.report(run.id(), new Report.LookedAround(seen));
    }

    private Evidence watch(Contexts told, Watch watch) {
        Observation seen = actions.observe(watch.uses(), told.of(watch, clock.instant()));
        return new Evidence(watch.id(), watch.text(), bare(seen), source(watch.uses()), clock.instant());
    }

    private List<Evidence> steps(Run run, List<String> ids) {
        Contexts told = new Contexts(run);
        List<Supplier<Evidence>> questions = new ArrayList<>();
        ids.stream().flatMap(id -> run.plan().step(id).stream()).forEach(step -> questions.add(() -> step(told, step)));
        return ask(questions);
    }

    private Evidence step(Contexts told, Step step) {
        Observation seen = actions.observe(step.uses(), told.of(step, clock.instant()));
        return new Evidence(step.id(), step.name(), bare(seen), source(step.uses()), clock.instant());
    }

    private Evidence criterion(Contexts told, Criterion criterion, Criterion.Check check) {
        Observation seen = actions.observe(check.uses(), told.of(criterion, check, clock.instant()));
        return new Evidence(criterion.id(), criterion.text(), bare(seen), source(check.uses()), clock.instant());
    }

    /** Long lists of readings (offsets, counts) stay with the step; a card shows the sentence. */
    private static Observation bare(Observation seen) {
        return seen.readings().size() <= 12 ? seen : new Observation(seen.state(), seen.summary(), Map.of());
    }

    private String source(String uses) {
        return actions.find(uses).map(Action::type).map(type -> type.source()).orElse(uses);
    }

    private List<Evidence> ask(List<Supplier<Evidence>> questions) {
        List<CompletableFuture<Evidence>> answers = questions.stream()
                .map(question -> CompletableFuture.supplyAsync(question, workers))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
