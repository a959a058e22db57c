package com.nxop.cutover.orchestration.engine;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActionType.Kind;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.Agenda.Look;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Serves one running step once: look, and act where that is due. Intention first, effect second, outcome third. */
final class StepRunner {

    /** A look whose verdict is the same but whose words are new is recorded no more often than this. */
    private static final Duration TALK = Duration.ofSeconds(5);

    /** A process that needs longer from asking to write an intention to the effect stood still, and looks at the run again. */
    private static final Duration STOOD_STILL = Duration.ofMillis(250);

    /** Receipt of a request whose answer nobody has. */
    private static final String LOST = "lost";

    private final Actions actions;
    private final Reporter reporter;
    private final Clock clock;
    private final Set<String> acting = ConcurrentHashMap.newKeySet();
    private final Map<String, ActResult> unwritten = new ConcurrentHashMap<>();
    private final Map<String, Instant> talked = new ConcurrentHashMap<>();

    StepRunner(Actions actions, Reporter reporter, Clock clock) {
        this.actions = actions;
        this.reporter = reporter;
        this.clock = clock;
    }

    void serve(Run run, Look look) {
        Optional<Step> known = run.plan().step(look.step());
        if (known.isEmpty()) {
            return;
        }
        Step step = known.get();
        StepProgress progress = run.step(step.id());
        StepContext context = new Contexts(run).of(step, clock.instant());
        write(run, step.id(), context);
        if (answerLost(progress)) {
            ActResult lost = ActResult.unknown("the answer was lost when the program stopped", LOST);
            reporter.report(run.id(), new Report.Answered(step.id(), look.attempt(), lost));
        }
        Observation seen = actions.observe(step.uses(), context);
        if (seen.state() == Observation.State.NOT_YET && look.mayAct() && Kind.acts(step.uses())) {
            act(run, step, context, seen);
        } else {
            see(run, look, progress, seen);
        }
    }

    private void act(Run run, Step step, StepContext context, Observation seen) {
        if (run.head().reach() == Reach.DRY_RUN) {
            reporter.report(run.id(), new Report.WouldAct(step.id(), context.attempt(), seen));
            return;
        }
        acting.add(context.key());
        try {
            Optional<Long> epoch = reporter.epoch();
            Instant asked = clock.instant();
            Decision intended =
                    reporter.report(run.id(), new Report.Intend(step.id(), context.attempt(), context.key()));
            if (intended instanceof Decision.Accepted) {
                ActResult result = hindrance(run, step, context.attempt(), epoch, asked)
                        .map(ActResult::refused)
                        .orElseGet(() -> actions.act(step.uses(), context));
                unwritten.put(context.key(), result);
                write(run, step.id(), context);
            }
        } finally {
            acting.remove(context.key());
        }
    }

    /** Why what was intended must not be sent any more; the last thing asked before the effect. */
    private Optional<String> hindrance(Run run, Step step, int attempt, Optional<Long> epoch, Instant asked) {
        if (epoch.filter(reporter::leads).isEmpty()) {
            return Optional.of(
                    "Not sent: it was not certain any more that this process drives the run. Retry the step.");
        }
        boolean stoodStill = asked.plus(STOOD_STILL).isBefore(clock.instant());
        return stoodStill && !reporter.runs(run.id(), step.id(), attempt)
                ? Optional.of(
                        "Not sent: this process stood still, and the run went another way meanwhile or could not be read."
                                + " Retry the step if it is still wanted.")
                : Optional.empty();
    }

    /** An answer that could not be written is kept and written at the next look. */
    private void write(Run run, String step, StepContext context) {
        ActResult result = unwritten.get(context.key());
        if (result != null) {
            reporter.report(run.id(), new Report.Answered(step, context.attempt(), result));
            unwritten.remove(context.key());
        }
    }

    private void see(Run run, Look look, StepProgress progress, Observation seen) {
        boolean sameVerdict =
                progress.seen().filter(last -> last.state() == seen.state()).isPresent();
        String key = run.id() + look.step() + "#" + look.attempt();
        Instant now = clock.instant();
        boolean recent = talked.getOrDefault(key, Instant.MIN).plus(TALK).isAfter(now);
        if (sameVerdict && recent) {
            return;
        }
        talked.put(key, now);
        reporter.report(run.id(), new Report.Seen(look.step(), look.attempt(), seen));
    }

    /** An intention without an answer that nobody in this process waits for: it was lost. */
    private boolean answerLost(StepProgress progress) {
        return progress.intendedAt().isPresent()
                && progress.answered().isEmpty()
                && acting.stream().noneMatch(key -> key.endsWith("/" + progress.id() + "/" + progress.attempt()));
    }
}
